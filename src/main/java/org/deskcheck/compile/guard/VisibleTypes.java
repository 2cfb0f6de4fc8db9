package org.deskcheck.compile.guard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * What Drools compiles rules against. It shows types by {@link Stubs}, loads those alone, and defines nothing: whatever
 * Drools would run while it compiles, such as the types that a rule file declares, is refused before it is a class.
 */
public final class VisibleTypes extends ProjectClassLoader {

    private static final String CLASS = ".class";

    /** Where Drools looks for the functions that accumulate; it loads all that it finds there. */
    private static final String ENGINES_FUNCTIONS = "META-INF/kie.default.properties.conf";

    private static final String FUNCTIONS = "functions.conf";

    private final boolean narrow;

    /**
     * One build's types.
     *
     * @param narrow whether only listed types are to be seen; else all of the class path, and still nothing is defined
     */
    public VisibleTypes(boolean narrow) {
        super(VisibleTypes.class.getClassLoader(), null);
        this.narrow = narrow;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (narrow && !isLoaded(name)) {
            throw new ClassNotFoundException(name);
        }
        return getParent().loadClass(name);
    }

    @Override
    public Class<?> internalLoadClass(String name, boolean resolve) throws ClassNotFoundException {
        return loadClass(name, resolve);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (!narrow) {
            return getParent().getResourceAsStream(name);
        }
        return name.endsWith(CLASS)
                ? Stubs.of(name.substring(0, name.length() - CLASS.length()))
                        .map(ByteArrayInputStream::new)
                        .orElse(null)
                : null;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.equals(ENGINES_FUNCTIONS) ? VisibleTypes.class.getResource(FUNCTIONS) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        URL found = getResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    @Override
    public Class<?> tryDefineType(String name, @Nullable ClassNotFoundException otherwise)
            throws ClassNotFoundException {
        throw otherwise == null ? new ClassNotFoundException(name) : otherwise;
    }

    @Override
    public synchronized Class<?> defineClass(String name, String resourceName, byte[] bytecode) {
        throw new TypeDeclared(name);
    }

    @Override
    public Class<?> writeClass(String name, byte[] bytecode) {
        throw new TypeDeclared(name);
    }

    @Override
    public void storeClass(String name, String resourceName, byte[] bytecode) {
        throw new TypeDeclared(name);
    }

    @Override
    public InternalTypesClassLoader makeClassLoader() {
        throw new TypeDeclared("");
    }

    private static boolean isLoaded(String name) {
        return Stubs.of(name.replace('.', '/')).isPresent();
    }

    /** A rule file declares a type; Drools would load and initialise it while it compiles the rest. */
    public static final class TypeDeclared extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TypeDeclared(String name) {
            super(name, null, false, false);
        }
    }
}
