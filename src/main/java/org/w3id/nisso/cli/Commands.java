package org.w3id.nisso.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;

/** The commands, in the order in which the help shows them. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(ServeCommand.class, BuildCommand.class, CheckCommand.class, QueryCommand.class,
            SparqlCommand.class, ListCommand.class, DescribeCommand.class, SearchCommand.class, ExportCommand.class, DumpCommand.class,
            PushCommand.class, HelpCommand.class);

    private Commands() { }

    /**
     * The command line with the one command that the first argument names, else with all: to look through the options of every
     * command takes a good part of the time that a server needs to start.
     */
    static CommandLine line(Object program, IFactory factory, String... arguments) {
        CommandLine line = new CommandLine(program, factory);
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Class<?>> named = ALL.stream().filter(command -> name(command).equals(first)).toList();
        boolean alone = !named.isEmpty() && !named.contains(HelpCommand.class);
        (alone ? named : ALL).forEach(command -> line.addSubcommand(new CommandLine(command, factory)));
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
