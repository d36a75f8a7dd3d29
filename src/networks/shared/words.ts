/** Words that stand beside numbers, in the languages these networks are used in, where nothing else tells numbers apart. */

const FOLLOWERS = new RegExp(
  [
    'follower|abonn[ée]|abonnent|seguidor|seguace|volger|obserwuj|takipçi|подписч|отслежива|フォロワー|关注者|關注者',
    '位?粉丝|粉絲|팔로워|متابع|följare|følger|seuraaj|sledujíc|pengikut|người theo dõi|ผู้ติดตาม|urmăritor|követő|ακόλουθ|עוקב|फ़ॉलोअर',
  ].join('|'),
  'iu',
)
const COMMENTS =
  /comment|kommentar|comentari|comentário|commento|reactie|opmerking|komentar|yorum|коммент|コメント|评论|評論|留言|댓글|تعليق|bình luận|ความคิดเห็น/iu
const SHARES =
  /\bshares?\b|partage|compart|condivi|udostępn|geteilt|\bmal geteilt|keer gedeeld|delning|deling|paylaş|поделил|репост|シェア|分享|공유|مشارك|chia sẻ|dibagikan/iu
const VIEWS =
  /\bviews?\b|\bplays?\b|\bvues?\b|visualiza|reproduc|wyświetl|aufruf|weergave|visning|görüntülenme|просмотр|回視聴|再生|观看|觀看|조회|مشاهد|lượt xem|tayangan/iu

export function saysFollowers(text: string): boolean {
  return FOLLOWERS.test(text)
}

/** What a button's number under a post counts, as far as its words tell. */
export function saysWhichCount(text: string): 'comments' | 'shares' | 'views' | undefined {
  const said = [COMMENTS.test(text) && 'comments', SHARES.test(text) && 'shares', VIEWS.test(text) && 'views']
  const named = said.filter((one) => one !== false)
  return named.length === 1 ? (named[0] as 'comments' | 'shares' | 'views') : undefined
}
