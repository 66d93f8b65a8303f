import { Command, CommanderError } from 'commander';
import { languageOf, type Language } from '../language';
import { formsCommand, policiesCommand, rulesCommand } from './commands/catalogues';
import { evaluateCommand, type EvaluateFlags } from './commands/evaluate';
import { reviewCommand, type ReviewFlags } from './commands/review';
import { EXIT } from './exit-status';
import { failureOf } from './failure';
import { languageOption } from './options';
import type { Terminal } from './terminal';

const LANGUAGE = ['--lang <language>', 'zh-CN 或 en-US / zh-CN or en-US', 'zh-CN'] as const;
const AS_OF = ['--as-of <date>', '日期类规则的“今天” YYYY-MM-DD / "today" for date rules'] as const;
const POLICY = ['--policy <id>', '评分口径 / policy (ziping policies)'] as const;
const FORM = ['--form <id>', '报告格式 / form (ziping forms)'] as const;
const JSON_FILE = ['--json <file>', '输出 JSON 到文件，- 为标准输出 / JSON to a file, - for stdout'] as const;

/** Language for messages on stderr, as far as it is known before the options are checked. */
function messageLanguage(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return (at < 0 ? null : languageOf(args[at + 1] ?? '')) ?? 'zh';
}

function build(terminal: Terminal, end: (status: number) => void): Command {
  const program = new Command('ziping')
    .description('项目支出绩效自评：审核、评分、生成 / audits, scores and writes self-evaluation tables')
    .version(terminal.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program
    .command('evaluate')
    .description('审核并评分一个工作簿 / evaluates one workbook')
    .argument('<workbook.xlsx>')
    .option('--out <copy.xlsx>', '写出带自评表的副本 / writes a copy with our sheets')
    .option(...JSON_FILE)
    .option(...FORM)
    .option(...POLICY)
    .option(...AS_OF)
    .option(...LANGUAGE)
    .option('--output-mode <mode>', 'formulas 或 values', 'formulas')
    .option(
      '--scores <whose>',
      '写入的得分：stated 为填报的（未填的用算出的），computed 为全部算出的 / scores written: as stated, or computed',
      'stated',
    )
    .option(
      '--all-outcomes',
      'JSON 中也列出通过和不适用的规则 / passes and what was not applicable too, in JSON',
    )
    .option(
      '--corrections <file.json>',
      '对工作簿的更正（表、栏、单位、年份、项目名称） / what a person says about the workbook',
    )
    .option(
      '--explain-reading',
      '列出每一栏怎样识别、依据是什么 / how each column was read, and by what evidence',
    )
    .action(async (file: string, flags: EvaluateFlags) => end(await evaluateCommand(file, flags, terminal)));
  program
    .command('review')
    .description('批量审核已填好的自评表 / reviews many filled tables')
    .argument('<file-or-folder...>')
    .option('--jobs <n>', '同时处理的进程数 / processes at a time')
    .option(...JSON_FILE)
    .option('--xlsx <file>', '汇总写入工作簿 / summary as a workbook')
    .option(...POLICY)
    .option(...AS_OF)
    .option(...LANGUAGE)
    .action(async (paths: string[], flags: ReviewFlags) => end(await reviewCommand(paths, flags, terminal)));
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
