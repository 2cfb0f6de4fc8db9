package org.deskcheck.guard;

import java.util.Map;
import org.drools.wiring.api.classloader.ProjectClassLoader;

/** The whole class path, and whatever Drools makes while it compiles: as where nobody guards it. */
final class OpenTypes extends ProjectClassLoader {

    OpenTypes() {
        super(OpenTypes.class.getClassLoader(), null);
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    public InternalTypesClassLoader makeClassLoader() {
        return new Types(this);
    }

    private static final class Types extends ClassLoader implements InternalTypesClassLoader {

        private final OpenTypes all;

        Types(OpenTypes all) {
            super(all.getParent());
            this.all = all;
        }

        @Override
        public Class<?> defineClass(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public Class<?> loadType(String name, boolean resolve) throws ClassNotFoundException {
            return loadClass(name, resolve);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            try {
                return super.loadClass(name, resolve);
            } catch (ClassNotFoundException elsewhere) {
                return all.internalLoadClass(name, resolve);
            }
        }
    }

    /** Compiled rules, on no class path. */
    static final class Compiled extends ClassLoader {

        private final Map<String, byte[]> classes;

        Compiled(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
