/** Why an input could not be judged. */
import type { Language } from '../../src/core/judgement/signal.ts'

/** `detail` says what exactly: a path and a reason, an address, a limit. */
export type Failure = { code: FailureCode; detail?: string }

type FailureCode = keyof (typeof WORDS)['en']

const WORDS = {
  en: {
    'no-such-file': 'there is no such file',
    'unreadable-file': 'the file cannot be read',
    'too-large': 'the file is too large; give readings as NDJSON, one a line',
    'line-too-long': 'the line is too long',
    'not-json': 'this is not JSON',
    'not-a-reading': 'this is not a reading',
    'not-an-account': 'this is not an account',
    'no-address': 'the page does not say its address: give it with --url',
    'unknown-network': 'the address belongs to no network that is read here',
    'not-a-profile': 'the address is nobody’s page',
    'unreadable-page': 'the page cannot be read',
    'nothing-to-read': 'the page shows nothing that can be read',
  },
  fr: {
    'no-such-file': 'ce fichier n’existe pas',
    'unreadable-file': 'ce fichier ne peut pas être lu',
    'too-large': 'ce fichier est trop grand ; donnez des lectures en NDJSON, une par ligne',
    'line-too-long': 'la ligne est trop longue',
    'not-json': 'ce n’est pas du JSON',
    'not-a-reading': 'ce n’est pas une lecture',
    'not-an-account': 'ce n’est pas un compte',
    'no-address': 'la page ne dit pas son adresse : donnez-la avec --url',
    'unknown-network': 'l’adresse n’est celle d’aucun réseau lu ici',
    'not-a-profile': 'l’adresse n’est la page de personne',
    'unreadable-page': 'la page ne peut pas être lue',
    'nothing-to-read': 'la page ne montre rien de lisible',
  },
} satisfies Record<Language, Record<string, string>>

/** The failure in words, for the one who gave the input. */
export function messageOf({ code, detail }: Failure, language: Language): string {
  const words = WORDS[language][code]
  if (detail === undefined) return words
  return language === 'fr' ? `${words} : ${detail}` : `${words}: ${detail}`
}
