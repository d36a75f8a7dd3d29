/** Words that stand beside numbers, in the languages these networks are used in, where nothing else tells numbers apart. */
import { findCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { byScript, oneOf } from './latin.ts'

/** Stems alone; those of "following" (abonnements, følger, متابعة) and of paid subscriptions are no part of them. */
const FOLLOWERS_STEMS = [
  'follower|abonn[ée]e?s?(?![\\p{L}])|abonn[ée]\\(|abonnent|seguidor|seguac[ei]|volger|obserwuj|takipçi|подписч|отслежива|フォロワー|关注者|關注者',
  '位?粉丝|粉絲|追蹤者|팔로워|متابع(?!ة)|följare|følgere|seuraaja|sledujíc|sledovate[lľ]|pengikut|người theo dõi|ผู้ติดตาม|urmăritor|követő|ακόλουθ|עוקב',
  'फ़ॉलोअर|फ़ॉलोअर|फॉलोअर|অনুসরণকারী|підписник|читач|последовател|фоллов|追[隨随]者|pratitelj|пратила|sledilc|sekėj|sekotāj|jälgija|دنبال.?کننده|tagasubaybay|izləyici',
  'फ़ॉलोव|फ़ॉलोव|फॉलोव|फलोअर|अनुयायी|ফলোয়ার|ফলোয়ার|பின்தொடர்பவ|అనుచరు|ఫాలోవ|ಅನುಯಾಯಿ|ಫಾಲೋವ|ഫോളോവ|പിന്തുടരുന്നവ|ફૉલોઅર|ફોલોઅર|ਫਾਲੋਅਰ|ਫ਼ਾਲੋਅਰ|ਫ਼ਾਲੋਅਰ|فالوور',
  'jarraitzaile|оқырман|kuzatuvchi|მიმდევარ|հետևորդ|fylgjend|следбени|ndjekës|wafuasi|អ្នកតាមដាន|ຜູ້ຕິດຕາມ|ተከታይ|ተከታዮች',
].join('|')
/** The whole word, with the endings that some languages give it: "Follower:innen", "abonné(e)s". */
const FOLLOWERS_WORD = byScript(
  ({ words, spaced }) => `(?:${spaced})*(?:${words(FOLLOWERS_STEMS)})(?:${spaced}|[:*·()])*`,
)
/** What may join a number and its word: "2,1 M de seguidores". */
const JOINTS = byScript(({ letters }) => `(?:^|[^${letters}])(?:de|d|di|af|av|of|na|من|عدد)(?=[^${letters}]|$)`, 'g')
/** Join it too, or count people: "8.3万人のフォロワー". */
const COUNTERS = /人|の|数|數|位|名|명|คน|người|জন|మంది|នាក់|ຄົນ/g
const NO_LETTERS = byScript(({ letters }) => `[^${letters}]`, 'g')

const COMMENTS = oneOf(
  `comment|kommen|comentari|comentário|reactie|opmerking|komentar|komentář|yorum|коммент|коментар|hozzászólás|σχόλι|תגוב|कमेंट|टिप्पणि|মন্তব্য|コメント|评论|評論|留言|댓글|تعليق|bình luận|ความคิดเห็น|কমেন্ট|கருத்து|కామెంట్|వ్యాఖ్య|ಕಾಮೆಂಟ್|അഭിപ്രായ|കമന്റ|કૉમેન્ટ|કોમેન્ટ|ਟਿੱਪਣੀ|टिप्पण्या|تبصر|دیدگاه|komentār|komentár|пікір|şərh|izoh\\b|iruzkin|komento|\\bkomen\\b|athugasemd|មតិ|ຄວາມຄິດເຫັນ`,
)
const SHARES = oneOf(
  String.raw`\bshares?\b|partage|partilha|compart|condivi|udostępn|geteilt|\bmal geteilt|keer gedeeld|delning|deling|paylaş|поделил|репост|поширен|sdílen|megosztás|distribuir|\bjako|κοινοποι|שיתופ|शेयर|শেয়ার|シェア|分享|공유|مشارك|chia sẻ|dibagikan|แชร์|பகிர்|షేర్|ಶೇರ್|ഷെയർ|ഷെയറു|શેર|ਸ਼ੇਅਰ|ਸ਼ੇਅਰ|शेअर|شیئر|jagami|kopīgo|bendrinim|zdieľan|dijeljenj|дељењ|бөлісу|споделя|perkongsian|gedeeld`,
)
const VIEWS = oneOf(
  String.raw`\bviews?\b|\bplays?\b|\bvues?\b|visuali[sz]|vizualiz|reproduc|wyświetl|aufruf|weergave|visning|görüntülenme|просмотр|перегляд|zhlédnut|megtekint|näyttö|katselu|προβολ|צפי|व्यू|बार देखा|回視聴|再生|观看|觀看|조회|مشاهد|lượt xem|tayangan|ยอดดู|การดู|দেখা|ভিউ|பார்வை|వీక్షణ|ವೀಕ್ಷ|കാഴ്|વ્યૂ|ਵਿਊ|पाहिले|ملاحظ|بازدید|vaatamis|skatījum|peržiūr|zobrazen|pregleda|прегледа|қарал|baxış|visualitzaci|tontonan|ditonton|panonood`,
)

export const saysFollowers = oneOf(FOLLOWERS_STEMS)

const LONGEST_PHRASE = 60
/** Nothing to see, within words of some scripts. */
const JOINERS = /[\u200c\u200d]/g

/**
 * The number of followers that a phrase is, and nothing else: "1,204 followers", "フォロワー1.2万人". A sentence in
 * which somebody speaks of followers ("I help 10,000 followers cook") is none.
 */
export function followersIn(text: string, language: string | undefined): Count | undefined {
  const phrase = text.replace(JOINERS, '').replace(/\s+/gu, ' ').trim()
  if (phrase.length > LONGEST_PHRASE || !saysFollowers(phrase)) return undefined
  const count = findCount(phrase, language)
  if (!count?.shown) return undefined
  const lower = phrase.toLowerCase()
  const rest = lower.replace(FOLLOWERS_WORD(lower), ' ').replace(JOINTS(lower), ' ').replace(COUNTERS, ' ')
  return lettersIn(rest) === lettersIn(count.shown.toLowerCase()) ? count : undefined
}

function lettersIn(lower: string): string {
  return lower.replace(NO_LETTERS(lower), '')
}

/** What a button's number under a post counts, as far as its words tell. */
export function saysWhichCount(text: string): 'comments' | 'shares' | 'views' | undefined {
  const said = [COMMENTS(text) && 'comments', SHARES(text) && 'shares', VIEWS(text) && 'views']
  const named = said.filter((one) => one !== false)
  return named.length === 1 ? (named[0] as 'comments' | 'shares' | 'views') : undefined
}
