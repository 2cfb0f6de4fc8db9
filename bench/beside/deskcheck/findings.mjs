// What stands in Deskcheck's reports, in the form of the other engines. node findings.mjs REPORTS

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  const report = JSON.parse(line);
  process.stdout.write(
    report.findings.map((finding) => `${report.dossier.id}\t${finding.rule}\t${finding.claim}\n`).join(''));
}
