/** The commander tree: flags to typed options. Each command is imported when it runs. */
import { Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Lang, type Text } from './bank/model.ts';
import { type Common, type CommonFlags, commonOf } from './commands/common.ts';
import { EXPORT_FORMATS } from './commands/export-formats.ts';
import { addLintFlags } from './commands/lint-flags.ts';
import { version } from './commands/version.ts';
import { ExitCode } from './exit-code.ts';
import { Failure } from './failure.ts';
import { KOREAN_COMMANDS, programWords } from './program.words.ts';
import { placesOf } from './scores/places.ts';
import { readSettings, type SettingValues } from './scores/read-settings.ts';
import { closest } from './text/closest.ts';
import { fitted, width, wrap } from './text/layout.ts';
import type { World } from './world.ts';

type Words = ReturnType<typeof programWords>;
/** Runs a command once its flags are typed: what `action` hands to it. */
type Runs<Flags> = (flags: Flags & CommonFlags, words: string[], common: Common) => Promise<ExitCode>;

/** @throws CommanderError on wrong usage and after help, Failure by the commands */
export async function runProgram(argv: readonly string[], world: World, lang: Lang): Promise<ExitCode> {
  let code: ExitCode = ExitCode.ok;
  const tree = new Tree(world, lang, (result) => {
    code = result;
  });
  const root = tree.build(argv);
  if (completes(argv)) await tree.addCompletion(argv);
  await root.parseAsync([...argv], { from: 'user' });
  return code;
}

/** Whether `complete` is to run; its help is as that of the others. */
const completes = ([command, word]: readonly string[]): boolean =>
  command === 'complete' && word !== '--help' && word !== '-h';

/** In a narrow terminal a description stands below its flag or command, not in what little is left beside it. */
function narrowItem(term: string, termCells: number, description: string, help: Help): string {
  const columns = help.helpWidth ?? 80;
  if (columns >= 60) return Help.prototype.formatItem.call(help, term, termCells, description, help);
  return [`  ${term}`, ...(description ? wrap(description, columns - 6) : []).map((line) => `      ${line}`)].join(
    '\n',
  );
}

/** The line that words behind a command that takes none are for. */
function meantBy(command: string, words: readonly string[]): string | undefined {
  const said = words.join(' ');
  if (command === 'topics') return `saa notes ${said}   saa quiz ${said} --list`;
  if (command === 'weak') return `saa quiz ${said}`;
  if (command !== 'plan' || !/^\d/.test(said)) return undefined;
  return `saa plan --exam ${/^\d{4}-\d{2}-\d{2}$/.test(said) ? said : '2026-12-20'}`;
}

class Tree {
  readonly #world: World;
  readonly #lang: Lang;
  readonly #w: Words;
  readonly #done: (code: ExitCode) => void;
  readonly #root: Command;

  constructor(world: World, lang: Lang, done: (code: ExitCode) => void) {
    this.#world = world;
    this.#lang = lang;
    this.#w = programWords(lang);
    this.#done = done;
    this.#root = new Command('saa');
  }

  /**
   * Where the first word is a command, that one alone is built: the flags of all the others take longer to describe than
   * many a command to run. Help, wrong words and completion get the whole tree.
   */
  #register(argv: readonly string[]): void {
    const groups: [string[], () => void][] = [
      [['quiz'], () => this.#quiz()],
      [['exam'], () => this.#exam()],
      [['weak'], () => this.#weak()],
      [['stats'], () => this.#stats()],
      [['notes', 'topics'], () => this.#notes()],
      [['lint'], () => this.#lint()],
      [['export', 'import', 'reset'], () => this.#scores()],
      [['review'], () => this.#review()],
      [['plan', 'result'], () => this.#plan()],
      [['doctor'], () => this.#doctor()],
      [['show', 'hide', 'init', 'config'], () => this.#questions()],
      [['complete'], () => this.#complete()],
      [[], () => this.#help()],
    ];
    const only = completes(argv) ? undefined : groups.find(([names]) => names.includes(argv[0] ?? ''));
    for (const [, build] of only ? [only] : groups) build();
  }

  build(argv: readonly string[]): Command {
    const { root, w } = { root: this.#root, w: this.#w };
    this.#dress(root)
      .usage(w.usage)
      .description(w.about)
      .option('-V, --version', w.flags.version)
      .on('option:version', () => {
        version(this.#world);
        throw new CommanderError(ExitCode.ok, 'commander.version', '');
      });
    this.#exampleText(root, w.startExamples);
    // Flags of all commands may stand before the command too, and are then not the subcommand's.
    root.helpCommand(false).enablePositionalOptions();
    this.#bare();
    this.#register(argv);
    return root;
  }

  /** The library's own command takes the place of the one that stands in the help. */
  async addCompletion(argv: readonly string[]): Promise<void> {
    const commands = this.#root.commands as Command[];
    commands.splice(
      commands.findIndex((command) => command.name() === 'complete'),
      1,
    );
    const { addCompletion } = await import('./commands/complete.ts');
    await addCompletion(this.#root, this.#world, this.#lang, argv);
    const complete = commands.find((command) => command.name() === 'complete')!;
    // Behind `--` stand all the words of the line that is to be completed.
    this.#common(this.#dress(complete)).allowExcessArguments();
  }

  /** `saa` alone, and any first word that is no command. */
  #bare(): void {
    this.#common(this.#root);
    this.#root.argument('[command...]').action(async (line: string[]) => {
      if (line.length > 0) throw await this.#unknownCommand(line);
      const { home } = await import('./commands/home.ts');
      const again = (argv: string[]): Promise<ExitCode> => runProgram(argv, this.#world, this.#lang);
      this.#done(await home(this.#commonOf(this.#root.opts()), this.#world, again));
    });
  }

  /** What stands in the help; where flags came first, it starts anew without them for the library's own command. */
  #complete(): void {
    this.#command('complete <shell>', this.#w.commands.complete, (_flags, [shell]) =>
      runProgram(['complete', shell!], this.#world, this.#lang),
    );
  }

  #help(): void {
    this.#command('help [command]', this.#w.commands.help, async (_flags, [name]) => {
      const root = this.#root;
      const command = name === undefined ? root : root.commands.find((one) => one.name() === name);
      if (!command) throw await this.#unknownCommand([name!], 'saa help');
      command.outputHelp();
      return ExitCode.ok;
    });
  }

  #quiz(): void {
    const f = this.#w.flags;
    this.#command<import('./commands/quiz.ts').QuizFlags>(
      'quiz [words...]',
      this.#w.commands.quiz,
      async (flags, words, common) => {
        const { quiz } = await import('./commands/quiz.ts');
        return quiz({ ...flags, words }, common, this.#world);
      },
    )
      .option('-n <count>', f.n, this.#count)
      .option('--domain <id>', f.domain, this.#count)
      .option('--task <id>', f.task)
      .addOption(new Option('--level <level>', f.level).choices(['recall', 'apply', 'analyze']))
      .option('--new', f.new)
      .option('--wrong', f.wrong)
      .option('--due', f.due)
      .option('--marked', f.marked)
      .option('--contrast <topics>', f.contrast)
      .option('--timed', f.timedQuiz)
      .option('--list', f.list)
      .option('--answers <file>', f.answers)
      .option('--seed <text>', f.seed);
  }

  #exam(): void {
    const f = this.#w.flags;
    this.#command<import('./commands/exam.ts').ExamFlags>(
      'exam [words...]',
      this.#w.commands.exam,
      async (flags, words, common) => {
        const { exam } = await import('./commands/exam.ts');
        return exam({ ...flags, words }, common, this.#world);
      },
    )
      .option('--timed [minutes]', f.timed)
      .option('--esl', f.esl)
      .option('-n <count>', f.nExam)
      .option('--domain <id>', f.domain)
      .option('--resume', f.resume)
      .option('--fail-under <score>', f.failUnder)
      .option('--answers <file>', f.answers)
      .option('--seed <text>', f.seed);
  }

  #weak(): void {
    const f = this.#w.flags;
    this.#command<import('./commands/weak.ts').WeakFlags>(
      'weak',
      this.#w.commands.weak,
      async (flags, _words, common) => {
        const { weak } = await import('./commands/weak.ts');
        return weak(flags, common, this.#world);
      },
    )
      .option('-n <count>', f.n, this.#count)
      .option('--list', f.listWeak)
      .option('--answers <file>', f.answers)
      .option('--seed <text>', f.seed);
  }

  #stats(): void {
    this.#command<import('./commands/stats.ts').StatsFlags>(
      'stats',
      this.#w.commands.stats,
      async (flags, _words, common) => {
        const { stats } = await import('./commands/stats.ts');
        return stats(flags, common, this.#world);
      },
    )
      .option('--calibration', this.#w.flags.calibration)
      .option('--cut <share>', this.#w.flags.cut)
      .option('--html <file>', this.#w.flags.html);
  }

  #scores(): void {
    const f = this.#w.flags;
    this.#command<import('./commands/export.ts').ExportFlags>(
      'export',
      this.#w.commands.export,
      async (flags, _words, common) => {
        const { exportScores } = await import('./commands/export.ts');
        return exportScores(flags, common, this.#world);
      },
    )
      .addOption(new Option('--format <format>', f.exportFormat).choices(EXPORT_FORMATS).default('json'))
      .option('--output <file>', f.output);
    this.#command('import <file>', this.#w.commands.import, async (_flags, [file], common) => {
      const { importScores } = await import('./commands/import.ts');
      return importScores(file!, common, this.#world);
    });
    this.#command<import('./commands/reset.ts').ResetFlags>(
      'reset',
      this.#w.commands.reset,
      async (flags, _words, common) => {
        const { reset } = await import('./commands/reset.ts');
        return reset(flags, common, this.#world);
      },
    ).option('--yes', f.yes);
  }

  #review(): void {
    this.#command<import('./commands/review.ts').ReviewFlags>(
      'review [sitting]',
      this.#w.commands.review,
      async (flags, words, common) => {
        const { review } = await import('./commands/review.ts');
        return review({ ...flags, words }, common, this.#world);
      },
    ).option('--wrong', this.#w.flags.wrongOnly);
  }

  #plan(): void {
    const f = this.#w.flags;
    this.#command<import('./commands/plan.ts').PlanFlags>(
      'plan',
      this.#w.commands.plan,
      async (flags, _words, common) => {
        const { plan } = await import('./commands/plan.ts');
        return plan(flags, common, this.#world);
      },
    )
      .option('--exam <date>', f.examDate)
      .option('--minutes <count>', f.minutes);
    this.#command<import('./commands/result.ts').ResultFlags>(
      'result [outcome]',
      this.#w.commands.result,
      async (flags, [outcome], common) => {
        const { result } = await import('./commands/result.ts');
        return result({ ...flags, outcome }, common, this.#world);
      },
    ).option('--undo', f.undoResult);
  }

  /** What is about one question, and the settings. */
  #questions(): void {
    this.#command('show <id>', this.#w.commands.show, async (_flags, [id], common) => {
      const { show } = await import('./commands/show.ts');
      return show({ id: id! }, common, this.#world);
    });
    this.#command<import('./commands/hide.ts').HideFlags>(
      'hide [id]',
      this.#w.commands.hide,
      async (flags, [id], common) => {
        const { hide } = await import('./commands/hide.ts');
        return hide({ ...flags, ...(id === undefined ? {} : { id }) }, common, this.#world);
      },
    ).option('--undo', this.#w.flags.undo);
    this.#command('init <dir>', this.#w.commands.init, async (_flags, [dir], common) => {
      const { init } = await import('./commands/init.ts');
      return init({ dir: dir! }, common, this.#world);
    });
    this.#command('config [name] [value]', this.#w.commands.config, async (_flags, [name, value], common) => {
      const { config } = await import('./commands/config.ts');
      return config({ name, value }, common, this.#world);
    });
  }

  #doctor(): void {
    this.#command<import('./commands/doctor.ts').DoctorFlags>(
      'doctor',
      this.#w.commands.doctor,
      async (flags, _words, common) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(flags, common, this.#world);
      },
    ).option('--fix', this.#w.flags.fixStore);
  }

  #notes(): void {
    this.#command<import('./commands/notes.ts').NotesFlags>(
      'notes [words...]',
      this.#w.commands.notes,
      async (flags, words, common) => {
        const { notes } = await import('./commands/notes.ts');
        return notes({ ...flags, words }, common, this.#world);
      },
    ).option('--format <format>', this.#w.flags.notesFormat);
    this.#command('topics', this.#w.commands.topics, async (_flags, _words, common) => {
      const { topics } = await import('./commands/topics.ts');
      return topics(common, this.#world);
    });
  }

  #lint(): void {
    const command = this.#command<import('./commands/lint.ts').LintFlags>(
      'lint [paths...]',
      this.#w.commands.lint,
      async (flags, words, common) => {
        const { lint } = await import('./commands/lint.ts');
        return lint({ ...flags, words }, common, this.#world);
      },
    );
    addLintFlags(command, this.#lang);
  }

  #command<Flags>(usage: string, words: { about: string; examples: string[] }, runs: Runs<Flags>): Command {
    const command = this.#root.command(usage).description(words.about);
    this.#common(this.#dress(command));
    this.#exampleText(command, words.examples);
    return command.action(async (...args: unknown[]) => {
      // Positional words come first, a variadic one as a list; behind them stand the flags and the command itself.
      const given = Array.isArray(args[0]) ? (args[0] as string[]) : args.filter((arg) => typeof arg === 'string');
      const flags = { ...command.opts<Flags & CommonFlags>(), ...this.#givenBefore(command) };
      this.#done(await runs(flags, given, this.#commonOf(flags)));
    });
  }

  #exampleText(command: Command, examples: readonly string[]): void {
    command.addHelpText('before', `${this.#w.examples}\n${examples.map((line) => `  ${line}\n`).join('')}`);
  }

  /** Flags given before the command's name, as in `saa --lang ko quiz`, where the command's own do not say otherwise. */
  #givenBefore(command: Command): CommonFlags {
    const root = this.#root;
    const given = Object.keys(root.opts()).filter(
      (key) => root.getOptionValueSource(key) === 'cli' && command.getOptionValueSource(key) !== 'cli',
    );
    return Object.fromEntries(given.map((key) => [key, root.getOptionValue(key)]));
  }

  #common(command: Command): Command {
    const f = this.#w.flags;
    return command
      .option('--bank <dir>', f.bank)
      .option('--lang <language>', `${f.lang} (${LANGUAGES.join(', ')})`)
      .option('--json', f.json)
      .option('--plain', f.plain)
      .option('--no-color', f.noColor)
      .option('--no-save', f.noSave);
  }

  /** Settings that can't be read are said, and set aside, by the command. */
  #commonOf(flags: CommonFlags): Common {
    let values: SettingValues | undefined;
    return commonOf(flags, this.#world, () => {
      values ??= readSettings(placesOf(this.#world).settings).values;
      return values;
    });
  }

  /** Output through the world, errors thrown instead of exits, words of the language. */
  #dress(command: Command): Command {
    const { stdout, stderr } = this.#world;
    return command
      .exitOverride((error) => {
        throw new CommanderError(error.exitCode, error.code, error.message);
      })
      .configureOutput({
        writeOut: (text) => stdout.write(text),
        writeErr: (text) => stderr.write(text),
        getOutHelpWidth: () => Math.min(100, stdout.columns),
        getErrHelpWidth: () => Math.min(100, stderr.columns),
        outputError: (text, write) => {
          const meant = text.includes('too many arguments') && meantBy(command.name(), command.args);
          const hint = meant ? this.#w.didYouMean(meant)[this.#lang] : this.#w.seeHelp;
          const lines = [`saa: ${this.#w.usageError(text.trim())}`, `     ${hint}`];
          write(`${(stderr.isTTY ? fitted(lines, stderr.columns) : lines).join('\n')}\n`);
        },
      })
      .configureHelp({
        styleTitle: (title) => this.#w.titles[title] ?? title,
        showGlobalOptions: false,
        // Hangul takes two cells.
        displayWidth: width,
        minWidthToWrap: 12,
        formatItem: narrowItem,
        commandUsage: (shown) => this.#w.syntax(Help.prototype.commandUsage(shown)),
        subcommandTerm: (shown) => this.#w.syntax(Help.prototype.subcommandTerm(shown)),
        optionTerm: (option) => this.#w.syntax(Help.prototype.optionTerm(option)),
        optionDescription: (option) => this.#w.choices(Help.prototype.optionDescription(option)),
      })
      .helpOption('-h, --help', this.#w.flags.help)
      .allowExcessArguments(false);
  }

  readonly #count = (text: string): number => {
    const value = Number(text.normalize('NFKC'));
    if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError(this.#w.wholeNumber);
    return value;
  };

  async #unknownCommand([word, ...rest]: string[], before = 'saa'): Promise<Failure> {
    const names = [...this.#root.commands.map((command) => command.name()), ...Object.keys(KOREAN_COMMANDS)];
    const [near] = closest(word!, names, 1);
    const failure = (hint: Text): Failure => new Failure(this.#w.unknownCommand(word!), { hint });
    if (near) return failure(this.#w.didYouMean([before, KOREAN_COMMANDS[near] ?? near, ...rest].join(' ')));
    const { nameTopics } = await import('./commands/notes.ts');
    const words = [word!, ...rest];
    const known = await nameTopics(words, this.#commonOf(this.#root.opts()), this.#world);
    return failure(known ? this.#w.drillTopic(words.join(' ')) : this.#w.allCommands);
  }
}
