/** What the heads of somebody's columns mean, in English and in French, and which of them are read into what. */
import { withoutCurrency } from '../campaign/currencies.ts'
import { DECLARED_FIGURES, type DeclaredFigure } from '../campaign/inputs.ts'
import { figureNamed, plainName } from '../campaign/names.ts'
import { STAGES, type Stage } from './names.ts'

const PERSON_COLUMNS = [
  'name',
  'handle',
  'network',
  'address',
  'stage',
  'tags',
  'note',
  'owner',
  'price',
  'currency',
  'posts',
] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]
export type Meaning = PersonColumn | DeclaredFigure

/** The columns that are read, by what a table is imported into. */
export const COLUMNS_INTO = {
  people: ['name', 'handle', 'network', 'address', 'stage', 'price', 'currency', 'tags', 'note', 'owner'],
  queue: ['name', 'handle', 'network', 'address', 'note'],
  figures: ['name', 'handle', 'network', 'address', 'posts', ...DECLARED_FIGURES],
} as const satisfies Record<string, readonly Meaning[]>
export type Into = keyof typeof COLUMNS_INTO

/** Without accents, in lower case. */
const HEADS: Record<PersonColumn, readonly string[]> = {
  name: ['name', 'full name', 'person', 'creator', 'influencer', 'nom', 'personne', 'createur', 'influenceur'],
  handle: [
    'handle',
    'username',
    'user name',
    'account',
    'user',
    'pseudo',
    'identifiant',
    'compte',
    'nom d utilisateur',
  ],
  network: ['network', 'platform', 'channel', 'reseau', 'plateforme', 'canal'],
  address: [
    'address',
    'url',
    'link',
    'profile',
    'profile url',
    'profile link',
    'adresse',
    'lien',
    'profil',
    'lien du profil',
  ],
  stage: ['stage', 'status', 'etape', 'statut'],
  tags: ['tags', 'tag', 'labels', 'etiquettes', 'etiquette', 'mots cles'],
  note: ['note', 'notes', 'comment by us', 'remark', 'remarks', 'remarque', 'remarques'],
  owner: ['owner', 'managed by', 'looked after by', 'responsible', 'responsable', 'suivi par'],
  price: [
    'price',
    'price asked',
    'asking price',
    'price per post',
    'fee',
    'quote',
    'rate card',
    'cost',
    'budget',
    'prix',
    'prix demande',
    'prix par post',
    'prix par publication',
    'tarif',
    'tarifs',
    'tarif demande',
    'tarif par post',
    'tarif par publication',
    'cachet',
    'devis',
    'cout',
  ],
  currency: ['currency', 'devise', 'monnaie'],
  posts: ['publications', 'posts', 'number of posts', 'nombre de publications'],
}

/** What the head of a column means in a table that is imported into something; undefined where it means nothing. */
export function meaningOf(head: string, into: Into = 'figures'): Meaning | undefined {
  const name = plainName(withoutCurrency(head))
  const wanted: readonly Meaning[] = COLUMNS_INTO[into]
  const columns = PERSON_COLUMNS.filter((column) => HEADS[column].includes(name))
  // « Tarif » is what a person asks for, and what a campaign cost.
  return columns.find((column) => wanted.includes(column)) ?? figureNamed(head) ?? columns[0]
}

export function isPersonColumn(meaning: Meaning): meaning is PersonColumn {
  return (PERSON_COLUMNS as readonly string[]).includes(meaning)
}

/** Without accents, in lower case. */
const STAGE_NAMES: Record<Stage, readonly string[]> = {
  toCheck: ['to check', 'to vet', 'to review', 'new', 'a verifier', 'a examiner', 'a voir', 'nouveau', 'nouvelle'],
  candidate: ['candidate', 'shortlisted', 'candidat', 'preselectionne', 'preselectionnee'],
  client: ['client', 'cliente'],
  partner: ['partner', 'booked', 'partenaire'],
  refused: ['refused', 'rejected', 'declined', 'refuse', 'refusee', 'ecarte', 'ecartee'],
}

/** The stage that a cell names; undefined where it names none. */
export function stageNamed(text: string): Stage | undefined {
  const name = plainName(text)
  return STAGES.find((stage) => STAGE_NAMES[stage].includes(name))
}
