package org.w3id.nisso.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that print get the console. */
final class CommandFactory implements IFactory {

    private final Console console;
    private final IFactory otherwise = CommandLine.defaultFactory();

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return otherwise.create(type);
    }
}
