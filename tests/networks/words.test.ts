/** Words beside numbers, in the languages of these networks. */
import { describe, expect, test } from 'vitest'
import { followersIn, saysFollowers, saysWhichCount } from '../../src/networks/shared/words.ts'
import { headCounts, wordedViews } from '../../src/networks/youtube/words.ts'

const COMMENTS =
  '57 comments|57 commentaires|57 Kommentare|57 comentarios|57 comentários|57 commenti|57 opmerkingen|57 komentarzy|57 komentar|Комментарии: 57|57 коментарів|57 yorum|57 komentářů|57 hozzászólás|57 de comentarii|57 kommentarer|57 kommenttia|57 σχόλια|57 תגובות|57 कमेंट|コメント57件|57条评论|57 則留言|댓글 57개|57 تعليق|57 bình luận|ความคิดเห็น 57 รายการ|57 টি কমেন্ট|57 கருத்துகள்|57 కామెంట్లు|57 ಕಾಮೆಂಟ್\u200cಗಳು|57 അഭിപ്രായങ്ങൾ|57 કૉમેન્ટ|57 ਟਿੱਪਣੀਆਂ|57 تبصرے|57 komentārs|57 komentárov|57 пікір|57 şərh|57 izoh|57 iruzkin|57 mga komento|57 komen|57 athugasemdir|57 មតិ'
const SHARES =
  '31 shares|1 share|31 partages|31 Mal geteilt|31 veces compartido|31 compartilhamentos|31 partilhas|31 condivisioni|31 keer gedeeld|31 udostępnień|31 kali dibagikan|31 раз поделились|31 поширення|31 paylaşım|31 sdílení|31 megosztás|31 de distribuiri|31 delningar|31 delinger|31 jakoa|31 κοινοποιήσεις|31 שיתופים|31 शेयर|シェア31件|31次分享|공유 31회|31 مشاركة|31 lượt chia sẻ|แชร์ 31 ครั้ง|31 பகிர்வுகள்|31 షేర్లు|31 ಶೇರ್\u200cಗಳು|31 ഷെയറുകൾ|31 શેર|31 ਸ਼ੇਅਰ|31 शेअर्स|31 شیئرز|31 jagamist|31 bendrinimai|31 zdieľaní|31 dijeljenja|31 дељења|31 бөлісу|31 споделяния|31 perkongsian'
const VIEWS =
  '9 views|9 vues|9 Aufrufe|9 reproducciones|9 visualizações|9 visualizzazioni|9 weergaven|9 wyświetleń|9 просмотров|9 переглядів|9 görüntülenme|9 zhlédnutí|9 megtekintés|9 vizualizări|9 visningar|9 προβολές|9 צפיות|9次观看|조회 9회|9 مشاهدة|9 lượt xem|9 বার দেখা হয়েছে|9 பார்வைகள்|9 వీక్షణలు|9 ವೀಕ್ಷಣೆಗಳು|9 കാഴ്\u200cചകൾ|9 વ્યૂ|9 ਵਿਊ|9 वेळा पाहिले|9 ملاحظات|9 بازدید|9 vaatamist|9 skatījumi|9 peržiūros|9 zobrazení|9 pregleda|9 прегледа|9 рет қаралды|9 baxış|9 visualitzacions|9 kali ditonton|9 panonood'

describe('what a number under a post counts', () => {
  test.each([
    ['comments', COMMENTS],
    ['shares', SHARES],
    ['views', VIEWS],
  ])('%s', (fact, texts) => {
    expect(texts.split('|').filter((text) => saysWhichCount(text) !== fact)).toEqual([])
  })
})

describe('followers', () => {
  test.each([
    ['en', '1 follower', 1],
    ['en', 'Followers 30,363', 30_363],
    ['fr', '12 k abonné(e)s', 12_000],
    ['fr', '1,2 M d’abonnés', 1_200_000],
    ['de', '4.267 Follower:innen', 4_267],
    ['es', '1,2 M de seguidores', 1_200_000],
    ['pt-BR', '12,3 mil seguidores', 12_300],
    ['it', '1,2 Mln di follower', 1_200_000],
    ['ar', '١٫٢ مليون متابع', 1_200_000],
    ['hi', '12 हज़ार फ़ॉलोअर', 12_000],
    ['ja', '1.2万人のフォロワー', 12_000],
    ['ko', '팔로워 1.2만명', 12_000],
    ['tr', '12,3 B takipçi', 12_300],
    ['ru', '12,3 тыс. подписчиков', 12_300],
    ['vi', '12 N người theo dõi', 12_000],
    ['th', 'ผู้ติดตาม 1.2 แสน คน', 120_000],
    ['zh-CN', '1.2万位关注者', 12_000],
    ['cs', '12 tis. sledujících', 12_000],
    ['it', '1.234 seguaci', 1_234],
    ['ar', '1,234 من المتابعين', 1_234],
    ['hi', '1,234 फ़ॉलोवर', 1_234],
    ['bn', '১,২৩৪ জন ফলোয়ার', 1_234],
    ['ta', '12 லட்சம் பின்தொடர்பவர்கள்', 1_200_000],
    ['te', '1,234 మంది అనుచరులు', 1_234],
    ['kn', '1,234 ಫಾಲೋವರ್\u200cಗಳು', 1_234],
    ['ml', '1,234 ഫോളോവർമാർ', 1_234],
    ['gu', '1,234 ફોલોઅર્સ', 1_234],
    ['ur', '1,234 فالوورز', 1_234],
    ['fil', '1,234 na tagasubaybay', 1_234],
    ['ka', '1,234 მიმდევარი', 1_234],
  ])('in %s: %s', (language, text, value) => {
    expect(followersIn(text, language)?.value).toBe(value)
  })

  test.each([
    ['en', 'Helping 10,000 followers grow'],
    ['en', '100K followers on TikTok'],
    ['en', '250k+ followers'],
    ['en', '10,000 followers in 30 days'],
    ['fr', 'Comment j’ai eu 10 000 abonnés'],
    ['ja', '1万人のフォロワーを増やす'],
  ])('spoken of in a sentence in %s: %s', (language, text) => {
    expect(followersIn(text, language)).toBeUndefined()
  })

  test.each(['300 abonnements', '300 følger', '300 متابعة', '300 siguiendo', '300 подписок', 'フォロー中 300'])(
    'whom the account follows is another number: %s',
    (text) => {
      expect(saysFollowers(text)).toBe(false)
    },
  )
})

const YOUTUBE_VIEWS =
  '12 views|12 vues|12 visionnements|12 Aufrufe|12 visualizaciones|12 vistas|12 visualizações|12 visualizzazioni|12 visualitzacions|12 weergaven|12 visningar|12 visninger|12 näyttökertaa|12 wyświetleń|12 zhlédnutí|12 zhliadnutí|12 megtekintés|12 vizionări|12 просмотров|12 переглядів|12 показвания|12 pregleda|12 прегледа|12 ogledov|12 peržiūrų|12 skatījumi|12 vaatamist|12 görüntüleme|12 προβολές|12 צפיות|12 مشاهدة|12 بازدید|12 बार देखा गया|12 বার দেখা হয়েছে|12 பார்வைகள்|12 回視聴|조회수 12회|12次观看|觀看次數：12次|收看次數：12 次|12 lượt xem|12 x ditonton|การดู 12 ครั้ง|12 tontonan'

test('views, as YouTube has them in many languages', () => {
  expect(YOUTUBE_VIEWS.split('|').filter((text) => wordedViews(text, 'en')?.value !== 12)).toEqual([])
})

test.each([
  ['en', '1,234 waiting'],
  ['en', '10,226 watching now'],
  ['fr', '10 226 spectateurs'],
  ['de', '87 Zuschauer'],
  ['es', '1.234 en espera'],
  ['ar', '10,226 مشاهد الآن'],
  ['zh-CN', '1万人正在观看'],
  ['uk', 'Зараз переглядають: 1 234'],
  ['sl', '12 si ogleduje'],
  ['hi', '1,234 लोग देख रहे हैं'],
])('in %s, those who watch or wait are no views: %s', (language, text) => {
  expect(wordedViews(text, language)).toBeUndefined()
})

test.each([
  ['en', '1,234 views', 1_234],
  ['it', '1.234 visualizzazioni', 1_234],
  ['ar', '١٬٢٣٤ مشاهدة', 1_234],
  ['ja', '1,234 回視聴', 1_234],
  ['hi', '1,234 बार देखा गया', 1_234],
])('views in %s: %s', (language, text, value) => {
  expect(wordedViews(text, language)?.value).toBe(value)
})

/** Subscribers are hidden, or there is no video yet: the head shows one of the two. */
describe('a channel’s head with one number', () => {
  test.each([
    ['de', '12 Abonnenten', '12 Videos'],
    ['fr', '12 abonnés', '12 vidéos'],
    ['sv', '12 prenumeranter', '12 videor'],
    ['fi', '12 tilaajaa', '12 videota'],
    ['pl', '12 subskrybentów', '12 filmów'],
    ['cs', '12 odběratelů', '12 videí'],
    ['hu', '12 feliratkozó', '12 videó'],
    ['ro', '12 abonați', '12 videoclipuri'],
    ['el', '12 εγγεγραμμένοι', '12 βίντεο'],
    ['bg', '12 абонати', '12 видеоклипа'],
    ['hr', '12 pretplatnika', '12 videozapisa'],
    ['lt', '12 prenumeratorių', '12 vaizdo įrašų'],
    ['ru', '12 подписчиков', '12 видео'],
    ['uk', '12 підписників', '12 відео'],
    ['tr', '12 abone', '12 video'],
    ['ar', '12 مشترك', '12 فيديو'],
    ['fa', '۱۲ مشترک', '۱۲ ویدیو'],
    ['iw', '12 מנויים', '12 סרטונים'],
    ['hi', '12 सब्सक्राइबर', '12 वीडियो'],
    ['ta', '12 சந்தாதாரர்கள்', '12 வீடியோக்கள்'],
    ['ja', 'チャンネル登録者数 12人', '12 本の動画'],
    ['ko', '구독자 12명', '동영상 12개'],
    ['zh-TW', '12 位訂閱者', '12 部影片'],
    ['vi', '12 người đăng ký', '12 video'],
    ['th', 'ผู้ติดตาม 12 คน', 'วิดีโอ 12 รายการ'],
    ['id', '12 subscriber', '12 video'],
    ['ms', '12 pelanggan', '12 video'],
  ])('in %s: %s, %s', (language, subscribers, videos) => {
    const valuesOf = (text: string) => {
      const { followers, posts } = headCounts(['@nadia.demo', text], language)
      return [followers?.value, posts?.value]
    }
    expect(valuesOf(subscribers)).toEqual([12, undefined])
    expect(valuesOf(videos)).toEqual([undefined, 12])
  })
})

test.each([
  ['be', '12 праглядаў', 12],
  ['ml', '12 കാഴ്\u200cചകൾ', 12],
  ['be', '12 чалавек праглядаюць', undefined],
])('views in %s: %s, read %s', (language, text, value) => {
  expect(wordedViews(text, language)?.value).toBe(value)
})
