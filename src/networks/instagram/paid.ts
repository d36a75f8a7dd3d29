/** Whether a post says that somebody paid for it. Absent where it does not: many are paid for and do not say so. */
import { pattern } from '../../core/count/pattern.ts'
import { elementsIn } from '../shared/dom.ts'
import { type JsonObject, listAt, property } from '../shared/embedded.ts'
import { postLink } from './address.ts'

/** The head of a post: its picture and its author's row come before its caption. */
const MOST_ELEMENTS = 1_500
/** What Instagram writes under the author's name. The partner's name may follow, as a link. */
const LABEL = pattern(
  `^(?:${[
    'paid partnership|partenariat rémunéré|bezahlte (?:werbe)?partnerschaft|colaboración pagada|parceria paga',
    'partnership (?:pubblicizzata|retribuita)|collaborazione pubblicitaria|betaald(?:e)? partnerschap|betaalde samenwerking',
    'płatna współpraca|płatne partnerstwo|ücretli (?:ortaklık|iş birliği)|оплаченное партнерство|شراكة مدفوعة(?: الأجر)?',
    'पेड पार्टनरशिप|タイアップ投稿|협찬 광고|付费合作|付費合作|kemitraan berbayar|betalt partnerskab|betalt partnerskap|betalt samarbete',
  ].join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
)
const LONGEST_LABEL = 80

/**
 * The label under the author's name, before the caption. A page of reels draws several after each other: the first date
 * after the label must be the post's.
 */
export function isDrawnAsPaid(post: Element, code: string): boolean {
  let isLabelled = false
  for (const element of elementsIn(post, MOST_ELEMENTS)) {
    if (element.nodeName === 'TIME') {
      const dated = postLink(element.closest('a')?.getAttribute('href') ?? null)
      return isLabelled && (dated?.code ?? code) === code
    }
    if (element.nodeName === 'H1' || element.nodeName === 'UL') {
      if (!isLabelled) return false
    } else isLabelled ||= isLabel(element)
  }
  return false
}

function isLabel({ firstChild }: Element): boolean {
  const text = firstChild?.nodeType === 3 ? (firstChild.nodeValue ?? '').trim() : ''
  return text.length > 0 && text.length <= LONGEST_LABEL && LABEL().test(text)
}

/** What the data of a post say; a partner who has not agreed yet is none. */
export function isPaid(post: JsonObject): boolean {
  if (property(post, 'is_paid_partnership') === true) return true
  const partners = listAt(post, 'sponsor_tags').filter((tag) => property(tag, 'is_pending') !== true)
  return partners.length > 0 || listAt(property(post, 'edge_media_to_sponsor_user'), 'edges').length > 0
}
