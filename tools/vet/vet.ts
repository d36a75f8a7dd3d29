/** The judgement on the command line: readings and saved pages in, verdicts out. */
import type { Writable } from 'node:stream'
import type { Language } from '../../src/core/judgement/signal.ts'
import { keepAllWords } from '../../src/i18n/all.ts'
import { chooseLanguage } from '../../src/i18n/index.ts'
import { accountJudge, readingJudge } from './answer.ts'
import { explainIn } from './check.ts'
import { HELP, USAGE } from './help.ts'
import { inputsOf, type Source } from './inputs.ts'
import { type Options, optionsOf, UsageError } from './options.ts'
import { outputTo } from './output.ts'
import { printer } from './print.ts'

/** Everything outside that `vet` touches. */
export type World = Source & {
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable
  env: Readonly<Record<string, string | undefined>>
}

/** Exit codes. */
const ALL_JUDGED = 0
const SOME_NOT_JUDGED = 1
const WRONG_USAGE = 2

/** Does what the arguments ask, and returns the exit code. */
export async function vet(args: string[], world: World): Promise<number> {
  let options: Options
  try {
    options = optionsOf(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    world.stderr.write(`vet: ${error.message}\n${USAGE}\n`)
    return WRONG_USAGE
  }
  if (options.help) {
    world.stdout.write(HELP)
    return ALL_JUDGED
  }
  return judgeAll(options, world)
}

async function judgeAll(options: Options, world: World): Promise<number> {
  const language = languageFor(options, world)
  keepAllWords()
  explainIn(language)
  const output = outputTo(world.stdout)
  const print = printer(options.format ?? (world.stdout.isTTY ? 'text' : 'ndjson'), language, coloured(world))
  let code = ALL_JUDGED
  output.write(print.opening)
  for (const file of options.files) {
    const judge = options.accounts ? accountJudge(language) : readingJudge(options, language)
    for await (const batch of inputsOf(file, world)) {
      for (const input of batch) {
        const answer = await judge(input)
        if ('error' in answer) code = SOME_NOT_JUDGED
        output.write(print.answer(answer))
        if (output.isFull() && !(await output.flush())) return code
      }
      if (!(await output.flush())) return code
    }
  }
  output.write(print.closing)
  await output.flush()
  return code
}

function languageFor({ language }: Options, { env }: World): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return chooseLanguage(language, [locale.replace(/[_.@].*/, '')])
}

function coloured({ stdout, env }: World): boolean {
  return stdout.isTTY === true && !env.NO_COLOR
}
