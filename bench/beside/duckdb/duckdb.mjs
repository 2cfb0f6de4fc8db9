// Runs rules.sql over a stream. node duckdb.mjs STREAM

import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
await connection.run(`set variable stream = '${process.argv[2].replaceAll("'", "''")}'`);
await connection.run(readFileSync(new URL('rules.sql', import.meta.url), 'utf8'));
