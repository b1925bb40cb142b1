/** What counts as saying that one is paid by whom one praises, in one language. */
export interface DisclosureRule {
  /** Primary language subtag. */
  readonly lang: string
  /** A network with phrases of its own; null: every network. */
  readonly network: string | null
  /** ISO date on which this was written down. */
  readonly asOf: string
  /** Where it comes from, in words. */
  readonly source: string
  /** `{organisation}` stands for its name. The first one is what we suggest. */
  readonly accepted: readonly string[]
  /** Often used and not enough. */
  readonly notEnough: readonly string[]
}

const asOf = '2026-11-22'
const eu = 'Unfair Commercial Practices Directive 2005/29/EC, Annex I no. 11 and 22'

/** Dated; a locale that is not here takes the organisation’s own phrases and those of English. */
export const disclosures: readonly DisclosureRule[] = [
  {
    lang: 'en',
    network: null,
    asOf,
    source:
      'FTC 16 CFR 255 (employment is a material connection) and its endorsement guides; UK CAP Code, section 2',
    accepted: [
      'I work for {organisation}',
      'I work at {organisation}',
      'I work with {organisation}',
      'my employer {organisation}',
      '{organisation} employee',
      '#{organisation}employee',
      '#ad',
      '#advert',
      '#advertisement',
    ],
    notEnough: ['#ee', '#emp', '#employee', '#sp', '#spon', '#collab', '#ambassador', '#partner'],
  },
  {
    lang: 'de',
    network: null,
    asOf,
    source: `UWG § 5a Abs. 4; guidance of the German media authorities; OLG Celle 13 U 53/17 on “#ad”; ${eu}`,
    accepted: [
      'ich arbeite bei {organisation}',
      'ich arbeite für {organisation}',
      'mein Arbeitgeber {organisation}',
      '#anzeige',
      '#werbung',
      'Anzeige',
      'Werbung',
    ],
    notEnough: ['#ad', '#sponsored', '#poweredby', '#kooperation', '#ee'],
  },
  {
    lang: 'fr',
    network: null,
    asOf,
    source: `Law 2023-451 on commercial influence, article 5; ${eu}`,
    accepted: [
      'je travaille chez {organisation}',
      'je travaille pour {organisation}',
      'mon employeur {organisation}',
      '#publicité',
      'publicité',
      'collaboration commerciale',
    ],
    notEnough: ['#ad', '#collab', '#partenariat', '#sponso'],
  },
  {
    lang: 'es',
    network: null,
    asOf,
    source: `Autocontrol code on influencers; ${eu}`,
    accepted: [
      'trabajo en {organisation}',
      'trabajo para {organisation}',
      '#publicidad',
      'publicidad',
      '#publi',
    ],
    notEnough: ['#ad', '#colab', '#gracias'],
  },
  {
    lang: 'it',
    network: null,
    asOf,
    source: `IAP Digital Chart; ${eu}`,
    accepted: [
      'lavoro per {organisation}',
      'lavoro in {organisation}',
      '#pubblicità',
      'pubblicità',
      '#adv',
      '#ad',
    ],
    notEnough: ['#partner', '#collab'],
  },
  {
    lang: 'nl',
    network: null,
    asOf,
    source: `Dutch Advertising Code for social media and influencer marketing; ${eu}`,
    accepted: [
      'ik werk bij {organisation}',
      'ik werk voor {organisation}',
      '#reclame',
      '#advertentie',
      '#ad',
    ],
    notEnough: ['#collab', '#partner', '#spon'],
  },
  {
    lang: 'sv',
    network: null,
    asOf,
    source: `Marknadsföringslagen § 9; ${eu}`,
    accepted: [
      'jag jobbar på {organisation}',
      'jag arbetar på {organisation}',
      '#reklam',
      'reklam',
      '#annons',
    ],
    notEnough: ['#ad', '#samarbete', '#collab'],
  },
  {
    lang: 'no',
    network: null,
    asOf,
    source: 'Markedsføringsloven § 3 and the guidance of the Norwegian Consumer Authority',
    accepted: [
      'jeg jobber i {organisation}',
      'jeg jobber for {organisation}',
      '#reklame',
      'reklame',
      '#annonse',
    ],
    notEnough: ['#ad', '#spons', '#samarbeid'],
  },
  {
    lang: 'ja',
    network: null,
    asOf,
    source:
      'Notice under the Act against Unjustifiable Premiums and Misleading Representations, October 2023',
    accepted: ['{organisation}の社員です', '{organisation}で働いています', '#広告', '#PR', '#プロモーション'],
    notEnough: ['#ad'],
  },
]
