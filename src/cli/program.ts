import { Command, CommanderError } from 'commander';
import { languageOf, LANGUAGE_TAGS, type Language } from '../language';
import { formsCommand, policiesCommand, rulesCommand } from './commands/catalogues';
import { evaluateCommand, type EvaluateFlags } from './commands/evaluate';
import { reviewCommand, type ReviewFlags } from './commands/review';
import { templateCommand, type TemplateFlags } from './commands/template';
import { EXIT } from './exit-status';
import { failureOf } from './failure';
import { languageOption } from './options';
import type { Terminal } from './terminal';
import { textsOf } from './texts';

const [ZH, EN] = [textsOf('zh').help, textsOf('en').help];

/** Help is asked for before the language is known: it is given in both. */
const inHelp = (name: keyof typeof ZH): string => `${ZH[name]} / ${EN[name]}`;

const LANGUAGE = ['--lang <language>', inHelp('language'), LANGUAGE_TAGS.zh] as const;
const AS_OF = ['--as-of <date>', inHelp('asOf')] as const;
const POLICY = ['--policy <id>', inHelp('policy')] as const;
const FORM = ['--form <id>', inHelp('form')] as const;
const JSON_FILE = ['--json <file>', inHelp('json')] as const;

/** Language for messages on stderr, as far as it is known before the options are checked. */
function messageLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return (at < 0 ? null : languageOf(args[at + 1] ?? '')) ?? 'zh';
}

function build(terminal: Terminal, end: (status: number) => void): Command {
  const program = new Command('ziping')
    .description(inHelp('program'))
    .version(terminal.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program
    .command('evaluate')
    .description(inHelp('evaluate'))
    .argument('<workbook.xlsx>')
    .option('--out <copy.xlsx>', inHelp('out'))
    .option(...JSON_FILE)
    .option(...FORM)
    .option(...POLICY)
    .option(...AS_OF)
    .option(...LANGUAGE)
    .option('--output-mode <mode>', inHelp('outputMode'), 'formulas')
    .option('--scores <whose>', inHelp('scores'), 'stated')
    .option('--all-outcomes', inHelp('allOutcomes'))
    .option('--corrections <file.json>', inHelp('corrections'))
    .option('--explain-reading', inHelp('explainReading'))
    .action(async (file: string, flags: EvaluateFlags) => end(await evaluateCommand(file, flags, terminal)));
  program
    .command('review')
    .description(inHelp('review'))
    .argument('<file-or-folder...>')
    .option('--jobs <n>', inHelp('jobs'))
    .option(...JSON_FILE)
    .option('--xlsx <file>', inHelp('xlsx'))
    .option(...POLICY)
    .option(...AS_OF)
    .option(...LANGUAGE)
    .action(async (paths: string[], flags: ReviewFlags) => end(await reviewCommand(paths, flags, terminal)));
  program
    .command('template')
    .description(inHelp('template'))
    .argument('<new.xlsx>')
    .requiredOption('--project <name>', inHelp('project'))
    .option('--form <id>', inHelp('templateForm'), 'national')
    .option('--variant <which>', inHelp('variant'), 'entry-sheets')
    .option('--year <YYYY>', inHelp('year'))
    .option(...AS_OF)
    .option(...LANGUAGE)
    .action(async (file: string, flags: TemplateFlags) => end(await templateCommand(file, flags, terminal)));
  const catalogues = { rules: rulesCommand, forms: formsCommand, policies: policiesCommand };
  for (const [name, run] of Object.entries(catalogues)) {
    program
      .command(name)
      .option('--json', 'JSON')
      .option(...LANGUAGE)
      .action((flags: { json?: boolean; lang: string }) =>
        end(run(flags, languageOption(flags.lang), terminal)),
      );
  }
  return program;
}

/** Runs one command. @param args without node and script. @returns the exit status */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = EXIT.clean;
  const program = build(terminal, (ended) => {
    status = ended;
  });
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    const failure = failureOf(error, args.find((arg) => !arg.startsWith('-') && arg !== args[0]) ?? '');
    terminal.err(`${failure.text[messageLanguage(args)]}\n`);
    return failure.status;
  }
  return status;
}
