/** What a column of another tool's file can mean, in the order it is asked for. */
export const importFields = [
  'text',
  'title',
  'date',
  'time',
  'author',
  'handle',
  'authorUrl',
  'followers',
  'url',
  'id',
  'lang',
  'network',
  'kind',
] as const
export type ImportField = (typeof importFields)[number]

/** Field → place of its column. */
export type Mapping = Partial<Record<ImportField, number | undefined>>

/** How a file is written. */
export interface Layout {
  readonly format: 'csv' | 'jsonl'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Null for JSON lines. */
  readonly delimiter: string | null
  /** Heads of the columns, or paths such as `user.name` of JSON lines. */
  readonly columns: readonly string[]
  /** Rows of a table in front of the first post (1, the head, in layouts that do not tell). */
  readonly skip?: number
}

export type DateOrder = 'dmy' | 'mdy'

/** What people choose about a file. */
export interface Settings {
  readonly mapping: Mapping
  /** Of times that name no zone: an IANA name. */
  readonly zone: string
  /** How 3/4/2026 is meant. */
  readonly order: DateOrder
  /** Where it was said when no column tells; null: unknown. */
  readonly network: string | null
}

const names: Readonly<Record<ImportField, string>> = {
  text: 'text fulltext message content posttext tweettext tweet body snippet hitsentence mentioncontent commenttext comment reviewtext review caption textcontent postcontent description inhalt nachricht beitrag kommentar',
  title: 'title headline subject titel uberschrift betreff',
  date: 'date datetime publishedat published publisheddate publicationdate createdat created createdtime createddate posttime postdate posteddate postedat timestamp dateutc localdate datum zeitpunkt erstelltam veroffentlicht',
  time: 'time localtime uhrzeit zeit',
  author:
    'author authorname user.name author.name name fullname displayname sendername from user influencer autor verfasser',
  handle:
    'handle username screenname authorhandle authorusername twitterscreenname userscreenname user.screenname user.username author.username author.handle nutzername',
  authorUrl: 'authorurl profileurl authorprofile authorlink profilelink author.url user.url',
  followers:
    'followers followercount followerscount authorfollowers authorfollowercount user.followerscount author.followers twitterfollowers followerzahl',
  url: 'url permalink link posturl postlink messageurl hiturl sourceurl pageurl adresse',
  id: 'id postid tweetid messageid mentionid documentid externalid resourceid remoteid platformid guid idstr beitragsid',
  lang: 'lang language languagecode detectedlanguage sprache',
  network:
    'network source platform sourcetype channel medium mediatype site pagetype contentsourcename plattform netzwerk quelle kanal',
  kind: 'kind type posttype messagetype contenttype engagementtype art beitragstyp',
}

/** Guesses by the names of columns what they mean; each column means one thing, the better name wins. */
export function guessMapping(columns: readonly string[]): Mapping {
  const plain = columns.map(plainName)
  const taken = new Set<number>()
  const mapping: Mapping = {}
  for (const field of importFields)
    for (const name of names[field].split(' ')) {
      const column = plain.findIndex((one, place) => one === name && !taken.has(place))
      if (column === -1) continue
      taken.add(column)
      mapping[field] = column
      break
    }
  // A lone column “Time” is the moment itself.
  if (mapping.date === undefined && mapping.time !== undefined) {
    mapping.date = mapping.time
    delete mapping.time
  }
  return mapping
}

function plainName(column: string): string {
  return column
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\s*\(.*\)$/, '')
    .replace(/[^\p{L}\p{N}.]/gu, '')
}

/** What is missing before a file can be read; null when it can. */
export function judgeMapping(mapping: Mapping): Record<string, string> | null {
  const wrong: Record<string, string> = {}
  if (mapping.text === undefined && mapping.title === undefined)
    wrong.text = 'Choose the column with the words that were said.'
  if (mapping.date === undefined) wrong.date = 'Choose the column that says when.'
  const used = importFields.flatMap((field) => mapping[field] ?? [])
  for (const field of importFields) {
    const column = mapping[field]
    if (column !== undefined && used.filter((other) => other === column).length > 1)
      wrong[field] = 'This column is chosen twice.'
  }
  return Object.keys(wrong).length > 0 ? wrong : null
}
