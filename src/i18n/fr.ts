/**
 * The interface in French. No-break spaces before : ; ! ? % » and after « are put in
 * when the message is prepared (`typeset`), so plain spaces are written here.
 */
import type { en } from './en.ts'

export const fr: Record<keyof typeof en, string> = {
  'grade.authentic': 'Semble authentique',
  'grade.mixed': 'Signes mitigés',
  'grade.suspicious': 'Signes suspects',
  'grade.unknown': 'Trop peu d’éléments',

  'suspicion.likes': 'Achat de likes',
  'suspicion.followers': 'Achat d’abonnés',
  'suspicion.stories': 'Visionnage de stories en masse',
  'level.none': 'aucun signe',
  'level.weak': 'signes faibles',
  'level.moderate': 'signes modérés',
  'level.strong': 'signes forts',
  'level.unknown': 'indéterminé',

  'score.end.low': 'suspect',
  'score.end.high': 'authentique',
  'score.range': '{range} en l’état',
  'score.none': 'pas encore de score',
  'score.label': 'Score de {score} sur 100, 100 étant authentique ; entre {low} et {high} en l’état',

  'confidence.low': 'Confiance faible : {basis}',
  'confidence.medium': 'Confiance moyenne : {basis}',
  'confidence.high': 'Confiance élevée : {basis}',
  'basis.posts': '{count, plural, =0 {aucune publication} one {# publication} other {# publications}}',
  'basis.hidden': '{count, plural, one {# aux likes masqués} other {# aux likes masqués}}',
  'basis.people':
    '{count, plural, =0 {sans échantillon d’audience} one {échantillon de # personne} other {échantillon de # personnes}}',

  'count.followers': '{shown} {count, plural, one {abonné} other {abonnés}}',
  'count.following': '{shown} {count, plural, one {suivi} other {suivis}}',
  'count.posts': '{shown} {count, plural, one {publication} other {publications}}',
  'account.verified': 'vérifié',
  'account.private': 'privé',

  'engagement.title.followers': 'Taux d’engagement, par abonné',
  'engagement.title.views': 'Taux d’engagement, par vue',
  'engagement.title.reach': 'Taux d’engagement, sur la portée',
  'engagement.rate': '{range}, médiane de {count, plural, one {# publication} other {# publications}}',
  'engagement.expected': 'pour cette taille : {range}, typique {median}',
  'engagement.none': 'Trop peu de publications aux compteurs visibles pour calculer un taux.',

  'posts.title': 'Likes {count, plural, one {de la dernière publication} other {des # dernières publications}}',
  'posts.flagged': 'se démarque',
  'posts.hidden': 'likes masqués',
  'posts.label':
    '{count, plural, one {# publication} other {# publications}}, de la plus récente à la plus ancienne : {shown, plural, =0 {aucun nombre de likes vu} one {likes de # publication vus} other {likes de # publications vus, de {low} à {high}}}{flagged, plural, =0 {} one { ; # se démarque} other { ; # se démarquent}}{hidden, plural, =0 {} one { ; # aux likes masqués} other { ; # aux likes masqués}}{unread, plural, =0 {} one { ; # pas encore lue} other { ; # pas encore lues}}',
  'posts.likes': '{likes} {count, plural, one {like} other {likes}}',
  'posts.span': '{range} likes',
  'posts.newest': 'la plus récente à droite',
  'posts.unread': 'non lue',

  'growth.title': 'Abonnés sur {days, plural, one {# jour} other {# jours}}',
  'growth.label': '{count} relevés du nombre d’abonnés, de {first} le {from} à {last} le {to}',
  'audience.title': 'Les personnes autour du compte',
  'audience.followers': '{count, plural, one {# abonné vu} other {# abonnés vus}}',
  'audience.following': '{count, plural, one {# compte suivi vu} other {# comptes suivis vus}}',
  'audience.followers.of': '{count, number} abonnés vus sur {total}',
  'audience.following.of': '{count, number} comptes suivis vus sur {total}',
  'audience.commenters': '{count, plural, one {# auteur de commentaires vu} other {# auteurs de commentaires vus}}',
  'audience.likers': '{count, plural, one {# personne vue aimer} other {# personnes vues aimer}}',
  'audience.story-viewers': '{count, plural, one {# spectateur de story vu} other {# spectateurs de story vus}}',
  'audience.fakes': '{range} semblent faux',
  'audience.share': '{share} au milieu',
  'audience.pictures': '{bare} sur {count} sans photo ; la liste ne montre rien d’autre.',
  'audience.newest': 'Les listes commencent par les plus récents : ce n’est pas un échantillon au hasard.',
  'audience.answers': 'Répond à {answered} {comments, plural, one {commentaire sur #} other {commentaires sur #}}',

  source: 'Source :',
  'plot.seen': 'vu {seen}',
  'plot.per100': '{figure} pour 100',
  'plot.normal': 'normal {range}',
  'plot.normal.median': 'normal {range}, médiane {median}',
  'plot.label': 'Vu : {seen} ; normal de {low} à {high}',
  'plot.label.median': 'Vu : {seen} ; normal de {low} à {high}, médiane {median}',
  'plot.label.alone': 'Vu : {seen} ; rien de publié à quoi le comparer',

  'finding.innocent': 'Autres causes possibles :',
  'finding.not-measured': 'il manque : {facts}',
  'finding.failed': 'Ce signe n’a pas pu être calculé. Les autres ne sont pas touchés.',
  'finding.unshown': 'Ce signe n’a pas pu être affiché. Les autres ne sont pas touchés.',
  'findings.flag': 'Signes relevés',
  'findings.clear': 'Cherché, rien d’inhabituel',
  'findings.unsure': 'Trop peu d’éléments',
  'findings.not-measured': 'Non mesuré',
  'findings.failed': 'Calcul impossible',
  'findings.none': 'Aucun signe de ce type n’a pu être cherché sur cette page.',
  'row.flags': '{first}{more, plural, =0 {} one { et # autre} other { et # autres}}',
  'row.outweighed': 'Contrebalancé par le reste : {first}{more, plural, =0 {} one { et # autre} other { et # autres}}',
  'row.clear': '{count, plural, one {# signe cherché, rien d’inhabituel} other {# signes cherchés, rien d’inhabituel}}',
  'row.stories': 'Seul l’auteur d’une story voit qui l’a regardée',
  'row.missing': 'Manque : {facts}',
  'row.unknown': 'Rien sur quoi s’appuyer pour l’instant',
  'row.kind.first-hand': 'De première main : les spectateurs de vos propres stories',
  'row.kind.declared': 'Déclaré par le créateur : seul l’auteur d’une story voit qui l’a regardée',
  'row.kind.circumstantial': 'Indirect : seul l’auteur d’une story voit qui l’a regardée',
  'stories.first-hand':
    'Preuve de première main : vous avez ouvert la liste des spectateurs de vos propres stories, et ce compte y figurait sans vous suivre.',
  'stories.unseen':
    'Seul l’auteur d’une story voit qui l’a regardée. Depuis le profil d’un tiers, le visionnage de stories en masse ne s’observe pas : ce qui figure ici est indirect.',

  'fact.followers': 'nombre d’abonnés',
  'fact.following': 'nombre de comptes suivis',
  'fact.posts': 'nombre de publications',
  'fact.recent': 'likes des publications',
  'fact.comments': 'commentaires',
  'fact.people': 'échantillon d’audience',
  'fact.stories': 'vues de stories',
  'fact.declared': 'chiffres déclarés par le créateur',
  'fact.history': 'chiffres à des dates antérieures',
  'fact.sightings': 'les spectateurs de vos propres stories',

  'next.title': 'Pour en être plus sûr',
  'next.read': 'Lire {count, plural, one {la publication non lue} other {les # publications non lues}} de la page',
  'next.reading': '{done} sur {total, plural, one {# publication lue} other {# publications lues}}',
  'next.reading.label': 'Lecture des publications de la page',
  'next.stop': 'Arrêter',
  'next.or': 'ou {steps}',
  'next.nothing': 'Tout ce que cette page peut montrer a été lu.',
  'step.read-posts': 'descendre dans le profil, puis lire les nouvelles publications',
  'step.open-profile': 'ouvrir le profil lui-même',
  'step.sign-in': 'se connecter au réseau, puis recharger',
  'step.open-posts': 'ouvrir quelques publications',
  'step.open-reels': 'ouvrir l’onglet Reels',
  'step.ask-for-insights': 'demander au créateur sa portée et ses vues de stories',
  'step.come-back':
    'revenir {days, plural, =0 {dans quelques jours} =1 {demain} one {dans # jour} other {dans # jours}}',

  'state.not-a-profile.title': 'Ouvrez un profil',
  'state.not-a-profile.what':
    'Bonafide lit la page de profil que vous regardez. Ouvrez le profil d’un créateur sur un réseau pris en charge, puis cliquez à nouveau sur l’icône.',
  'state.not-a-profile.reload':
    'Déjà sur un profil ? Rechargez la page : un onglet ouvert avant l’installation ne peut pas être lu.',
  'state.reading.title': 'Lecture de la page',
  'state.reading.what': 'La page n’a pas encore affiché ses chiffres. Rien à faire : le résultat apparaîtra ici.',
  'state.reading.slow': 'Rien à lire pour l’instant. La page n’existe peut-être pas, ou demande de se connecter.',
  'state.unknown.what': 'Trop peu a été vu pour pencher d’un côté ou de l’autre. Ce qui aiderait est indiqué plus bas.',
  'state.private.what': 'Ce compte est privé : seuls ses abonnés approuvés voient ses publications.',
  'state.forgotten.title': 'Oublié',
  'state.forgotten.what': 'Plus rien de ce compte n’est conservé. Rechargez la page pour le lire de nouveau.',
  'state.error.title': 'Un problème est survenu',
  'state.error.storage':
    'Le navigateur n’a pas laissé Bonafide lire ou écrire sa base de données. Vérifiez que le disque n’est pas plein et que la fenêtre n’est pas privée, puis rechargez la page.',
  'state.error.newer':
    'Cette base a été écrite par une version plus récente de Bonafide ; celle-ci l’abîmerait. Mettez l’extension à jour, ou exportez vos données depuis la page des réglages.',
  'state.error.not-an-export': 'Ce fichier n’est pas un export de Bonafide : sa première ligne n’en dit rien.',
  'state.error.unexpected':
    'Rechargez la page et cliquez à nouveau sur l’icône. Si cela se reproduit, signalez la ligne ci-dessous.',
  'state.error.kept': 'Rien n’est perdu : ce qui a déjà été lu reste enregistré.',
  'state.error.code': 'Code : {code}',

  'viewers.title': 'Qui regarde mes stories en masse',
  'viewers.what':
    'Ouvrez la liste des spectateurs de votre propre story et faites-la défiler : Bonafide note qui ne vous suit pas. Ceux qui reviennent sans cesse figurent ici, les plus suspects d’abord. Des signes, pas des accusations : une personne discrète revient aussi.',
  'viewers.none': 'Aucune liste de spectateurs de vos stories n’a encore été lue.',
  'viewers.one': 'Une seule story ne dit rien : n’importe qui peut passer une fois. Ouvrez la liste de la prochaine.',
  'viewers.nobody': 'Personne qui ne vous suit pas n’est venu deux fois.',
  'viewers.basis':
    '{stories, plural, one {Une story, lue} other {# stories, lues}} {days, plural, =0 {le {first}} other {entre le {first} et le {last}}} ; {strangers} personnes qui ne vous suivent pas, {returning, plural, =0 {aucune} other {dont #}} plus d’une fois.',
  'viewers.unnamed': 'Sans nom, repère {mark}',
  'viewers.unnamed.why':
    'Les spectateurs sont conservés sous forme d’empreintes qui ne nomment personne. Ceux dont vous ouvrez le profil reçoivent un nom ici, et le profil montre ce que vous avez vu.',
  'viewers.seen':
    'Sous {times} de vos {stories, plural, one {# story} other {# stories}}, {days, plural, =0 {le {first}} other {du {first} au {last}}}',
  'viewers.strip': 'Parmi les spectateurs de {seen} sur {stories, plural, one {# story} other {# stories}}',

  'options.title': 'Ce que Bonafide conserve',
  'options.kept':
    '{accounts, plural, one {# compte} other {# comptes}}, {readings, plural, one {# lecture} other {# lectures}}, {size} sur cet ordinateur.',
  'options.kept.empty': 'Rien n’est conservé pour l’instant.',
  'options.kept.where':
    'Tout reste dans ce navigateur ; rien n’est envoyé nulle part. Les identifiants des autres personnes sont conservés sous forme d’empreintes qui ne nomment personne.',
  'options.kept.long':
    'Les lectures sont conservées {days} jours ; après {thin} jours, la dernière de chaque jour suffit. Les comptes que vous n’avez pas consultés depuis {days} jours sont oubliés.',
  'options.export.title': 'Exporter',
  'options.export.what':
    'Un seul fichier avec tous les comptes et toutes les lectures, une ligne chacun (NDJSON). Il contient la clé des empreintes : conservez-le comme les données elles-mêmes.',
  'options.export.do': 'Tout exporter',
  'options.export.done': '{lines, plural, one {# ligne exportée} other {# lignes exportées}}.',
  'options.export.damaged':
    '{damaged, plural, one {# enregistrement endommagé n’est} other {# enregistrements endommagés ne sont}} pas dans le fichier.',
  'options.import.title': 'Importer',
  'options.import.what': 'Ajoute le contenu d’un fichier exporté auparavant. L’importer deux fois ne change rien.',
  'options.import.do': 'Choisir un fichier',
  'options.import.done':
    '{added, plural, one {# enregistrement ajouté} other {# enregistrements ajoutés}}, {known, plural, one {# déjà présent} other {# déjà présents}}, {refused, plural, one {# ligne refusée} other {# lignes refusées}}.',
  'options.import.refused': 'Lignes refusées',
  'options.import.line': 'Ligne {line} : {why}',
  'options.import.more':
    '{more, plural, one {# autre ligne n’est pas affichée} other {# autres lignes ne sont pas affichées}}.',
  'options.forget.title': 'Tout oublier',
  'options.forget.what':
    'Supprime définitivement tous les comptes et toutes les lectures de cet ordinateur. Les réglages restent.',
  'options.forget.do': 'Tout oublier',
  'options.forget.sure': 'Tout supprimer ? C’est irréversible.',
  'options.forget.yes': 'Oui, tout supprimer',
  'options.forget.no': 'Non, conserver',
  'options.forget.done': 'Tout est oublié.',
  'options.working': 'En cours : {percent} %',

  'foot.language': 'Langue',
  'foot.actions': 'Ce compte',
  'foot.copy': 'Copier le résumé',
  'foot.copied': 'Copié',
  'foot.copy.failed': 'Copie impossible',
  'foot.forget': 'Oublier ce compte',
  'foot.forget.sure': 'L’oublier ?',
  'foot.forget.yes': 'Oui, oublier',
  'foot.forget.no': 'Garder',
  'foot.settings': 'Données conservées',
  'foot.private': 'Rien n’a quitté votre navigateur',
  'foot.read': 'Lu le {date}',
  'said.updated': 'Mis à jour : {verdict}',

  'summary.signs': 'Signes {suspicion} : {degree}',
  'of.likes': 'd’achat de likes',
  'of.followers': 'd’achat d’abonnés',
  'of.stories': 'de visionnage de stories en masse',
  'degree.none': 'aucun relevé',
  'degree.weak': 'faibles',
  'degree.moderate': 'modérés',
  'degree.strong': 'forts',
  'degree.unknown': 'trop peu d’éléments',
  'summary.grade': '{grade} : {score} sur 100 ({range} en l’état)',
  'summary.next': 'Pour en être plus sûr : {steps}',
  'summary.engagement': '{title} : {rate} ({detail})',
  'summary.foot': 'Des signes, pas des preuves. Lu par Bonafide le {date} d’après ce que montrait la page.',
}
