package org.deskcheck.compile.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;

/** Deskcheck's own class files, as they are on the class path, so that no list of them has to be kept. */
public final class EngineClasses {

    private static final String CLASS = ".class";

    private EngineClasses() {}

    /**
     * The class files of some packages, by internal name; of packages inside of them too.
     *
     * @param packages with slashes, and one at the end
     * @throws IOException where the class path is not one of files
     */
    public static SortedMap<String, byte[]> in(List<String> packages) throws IOException {
        URL claim = Claim.class.getResource(Claim.class.getSimpleName() + CLASS);
        if (claim == null) {
            throw new IOException("no class file of " + Claim.class.getName());
        }
        URLConnection connection = claim.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return inJar(jar.getJarFile(), packages);
        }
        return inFolder(root(claim), packages);
    }

    private static SortedMap<String, byte[]> inJar(JarFile jar, List<String> packages) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.endsWith(CLASS) && packages.stream().anyMatch(name::startsWith)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.put(name.substring(0, name.length() - CLASS.length()), in.readAllBytes());
                }
            }
        }
        return found;
    }

    private static SortedMap<String, byte[]> inFolder(Path root, List<String> packages) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (String each : packages) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(root.resolve(each))) {
                files = walk.filter(file -> file.toString().endsWith(CLASS)).toList();
            }
            for (Path file : files) {
                String name = root.relativize(file).toString().replace('\\', '/');
                found.put(name.substring(0, name.length() - CLASS.length()), Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static Path root(URL claim) throws IOException {
        String url = claim.toString();
        int below = Claim.class.getName().length() + CLASS.length();
        try {
            return Path.of(URI.create(url.substring(0, url.length() - below)));
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            throw new IOException("the class path is not one of files: " + claim, elsewhere);
        }
    }
}
