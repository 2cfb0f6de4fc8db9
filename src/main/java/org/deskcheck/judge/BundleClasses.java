package org.deskcheck.judge;

import org.deskcheck.pack.Bundle;

/** The classes of a pack that was compiled at run time, which are on no class path. */
final class BundleClasses extends ClassLoader {

    private final Bundle bundle;

    BundleClasses(Bundle bundle, ClassLoader parent) {
        super(parent);
        this.bundle = bundle;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = bundle.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
