import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation, opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { countOf } from '../core/profile/facts.ts'

export default signal({
  id: 'declared-reach-below-size',
  about: 'followers',
  needs: ['followers', 'declared'],
  norms: ['reach-per-follower'],
  evidenceGroup: 'declared-reach',
  sources: [],
  causes: ['few-recent-posts', 'decline', 'old-audience'],
  words: {
    en: {
      title: 'Declared reach low for this size',
      clearTitle: 'Declared reach: usual for the size',
      brief: 'the declared reach is {times, number} times lower than on accounts of this size',
      why: 'Networks show posts mostly to followers who react. Bought followers do not, so posts reach a smaller share of them. The creator’s own figure is the best case.',
      innocent: 'A reach measured over a few days only, an old audience, or a network that shows few posts.',
      reasons: {
        reach:
          'The declared reach is {seen} of the followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { reach: 'declared reach {seen} of the followers' },
    },
    fr: {
      title: 'Portée déclarée faible pour cette taille',
      clearTitle: 'Portée déclarée : habituelle pour cette taille',
      brief: 'portée déclarée {times, number} fois plus faible que sur les comptes de cette taille',
      why: 'Les réseaux montrent surtout les publications aux abonnés qui réagissent. Des abonnés achetés ne réagissent pas : la portée en touche une moindre part. Le chiffre du créateur est le cas le plus favorable.',
      innocent:
        'Une portée mesurée sur quelques jours, une audience ancienne, ou un réseau qui montre peu les publications.',
      reasons: {
        reach:
          'La portée déclarée représente {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { reach: 'portée déclarée : {seen} des abonnés' },
    },
  },
  judge({ followers, declared: { reach } }, norms) {
    const normal = expectationOf(norms, 'reach-per-follower', followers.value)
    if (reach === undefined || !normal) return { is: 'unsure', reasons: [] }
    const declared = countOf(reach)
    const seen = {
      value: declared.value / Math.max(1, followers.value),
      low: declared.low / Math.max(1, followers.high),
      high: declared.high / Math.max(1, followers.low),
    }
    return opinionFrom(evidenceOfDeflation(seen.high, normal), [
      {
        messageKey: 'reach',
        seen,
        ...asNormal(normal),
        unit: 'share',
        scale: 'log',
      },
    ])
  },
})
