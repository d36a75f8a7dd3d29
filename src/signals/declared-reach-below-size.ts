import { expectationOf } from '../core/expectation.ts'
import { evidenceOfDeflation, leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'

export default signal({
  id: 'declared-reach-below-size',
  about: 'followers',
  needs: ['followers', 'declared'],
  norms: ['reach-per-follower'],
  looksAt: 'declared-reach',
  sources: [],
  words: {
    en: {
      title: 'Declared reach low for the size',
      why: 'Networks show posts mostly to followers who react. Bought followers do not, so posts reach a smaller share of them. The creator’s own figure is the best case.',
      innocent: 'A reach measured over a few days only, an old audience, or a network that shows few posts.',
      reasons: {
        reach:
          'The declared reach is {seen} of the followers; {median} is usual at this size, and we take {low} to {high} as ordinary.',
      },
    },
    fr: {
      title: 'Une portée déclarée faible pour la taille',
      why: 'Les réseaux montrent surtout les publications aux abonnés qui réagissent. Des abonnés achetés ne réagissent pas : la portée en touche une moindre part. Le chiffre du créateur est le cas le plus favorable.',
      innocent:
        'Une portée mesurée sur quelques jours, une audience ancienne, ou un réseau qui montre peu les publications.',
      reasons: {
        reach:
          'La portée déclarée représente {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous tenons {low} à {high} pour ordinaire.',
      },
    },
  },
  judge({ followers, declared: { reach } }, norms) {
    const normal = expectationOf(norms, 'reach-per-follower', followers.value)
    if (reach === undefined || !normal) return { is: 'unsure', because: [] }
    const seen = {
      value: reach / Math.max(1, followers.value),
      low: reach / Math.max(1, followers.high),
      high: reach / Math.max(1, followers.low),
    }
    return leaning(evidenceOfDeflation(seen.high, normal), [
      {
        says: 'reach',
        seen,
        normal: { low: normal.p10, median: normal.p50, high: normal.p90 },
        unit: 'share',
        scale: 'log',
        source: normal.source,
      },
    ])
  },
})
