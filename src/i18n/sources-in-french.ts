/** What a French reader is told of a source in place of its English: its name where that is no name of its own, and whom it was measured on. */

/** By the source's `id`. */
export const SOURCES_IN_FRENCH: Readonly<Record<string, { name?: string; population: string }>> = {
  'creators-2017-posts': { population: 'créateurs Instagram, la plupart de 100 000 à 1 million d’abonnés' },
  'instafake-following': { population: 'comptes Instagram de particuliers' },
  'instafake-ratio': { population: 'comptes Instagram de particuliers' },
  'learnt-series': {
    name: 'Simulation maison',
    population:
      '270 comptes de particuliers de 2018, 596 créateurs de 2017, 248 grands comptes de 2020, 30 athlètes de 2018, tous d’Instagram',
  },
  'authentic-engagement-2022': {
    name: 'Liste mensuelle des plus grands comptes Instagram',
    population: '577 comptes Instagram de 5 à 20 millions d’abonnés',
  },
  'best-post-2018': { population: 'comptes de particuliers en dessous de 10 000 abonnés, 30 dernières publications' },
  'comment-ratios-2018-2022': {
    population:
      'comptes Instagram de particuliers en dessous de 10 000 abonnés ; créateurs de toutes tailles au-dessus',
  },
  'growth-2022': {
    name: 'Listes mensuelles des plus grands comptes Instagram',
    population: '493 grands comptes Instagram à trois à cinq dates ; rien n’est publié pour les plus petits',
  },
  'guardeec-mkmarket-2021': { population: 'vendeurs russes, offres pour cinq réseaux' },
  'half-life-2018': { population: 'publications Instagram, telles que comptées par Simply Measured en 2014' },
  'hypeauditor-2022': { population: 'comptes de créateurs Instagram' },
  'kaggle-fake-accounts': { population: '609 comptes Instagram, dont 297 faux' },
  'linkedin-people-2026': {
    population:
      '500 auteurs et 817 publications trouvés par sujets techniques, 1,6 publication chacun : une seule niche, et une dispersion plus large que celle d’une médiane de nombreuses publications',
  },
  'mib-2015': { population: '2 818 comptes de X, dont 1 337 achetés pour l’étude' },
  'minter-2019': { population: 'comptes professionnels, environ 350 000 stories' },
  'modash-2023': { population: '72 millions de profils Instagram d’au moins 1 000 abonnés' },
  'modash-tiktok-2025-and-travel': {
    population: 'créateurs TikTok d’au moins 1 000 abonnés, et 2 260 auteurs d’une niche d’information',
  },
  'own-story-viewers': {
    name: 'Les listes de spectateurs de vos propres stories',
    population: 'toutes les personnes qui les ont regardées sans vous suivre',
  },
  'playersells-telegram-2026': { population: '139 115 chaînes publiques' },
  'playersells-x-engagement-2026': {
    population: '152 291 comptes avec au moins 8 publications originales en 30 jours',
  },
  'playersells-x-reach-2026': { population: '57 689 comptes' },
  'pod-people-2020': { population: '1,8 million de publications Instagram partagées dans 400 groupes d’entraide' },
  'scamspot-2023': {
    population: '1 154 commentaires authentiques, surtout en anglais, sous des comptes de marques sur Instagram',
  },
  'sellers-terms-2021': { population: '1 656 offres de vendeurs russes, sur plusieurs réseaux' },
  'sen-2018': { population: 'publications Instagram' },
  'sociavault-youtube-2026': {
    population:
      'chaînes de l’index d’un prestataire, à la méthode non publiée ; et une niche militante, inhabituellement engagée',
  },
  'telegram-forwards-2024': {
    name: 'Publications de chaînes et leurs transferts',
    population: '117 chaînes avec au moins dix publications vues par mille personnes ; politiques, d’un seul bord',
  },
  'tiktok-travel-2025': {
    name: 'Comptes aux vidéos sur les hôtels et les voyages au Vietnam',
    population: '3 448 comptes trouvés par les hashtags d’une niche d’information, classés par vues',
  },
  'tiktok-travel-2025-and-trending': {
    name: 'Vidéos sur les hôtels et les voyages au Vietnam',
    population:
      '5 435 vidéos de 3 448 auteurs trouvés par les hashtags d’une niche d’information, à côté des tendances et des plus grands comptes, qui divertissent',
  },
  'top-tiktok-2022-12': {
    name: 'Liste des 1 000 plus grands comptes TikTok',
    population: 'un palmarès, donc des chiffres élevés par choix',
  },
  'views-series-2025': {
    name: 'Simulation maison',
    population: '144 comptes d’une niche d’information avec au moins cinq vidéos ; mesuré sur 25 séries d’une autre',
  },
  'youtube-lifetime-2020-2025': {
    name: 'Chaînes scientifiques françaises',
    population: '622 et 346 chaînes, chaque fois presque toute une niche',
  },
  'youtube-niches-and-top-2022-2025': {
    name: 'Vidéos de chaînes véganes',
    population:
      'une niche militante, inhabituellement engagée (978 vidéos de 346 chaînes), une niche d’information (1 153 vidéos) et un palmarès, aux chiffres élevés par choix',
  },
  'youtube-shorts-2025': {
    name: 'Shorts de chaînes véganes',
    population: '302 Shorts de 124 chaînes d’au moins 1 000 abonnés : une niche militante, inhabituellement engagée',
  },
}
