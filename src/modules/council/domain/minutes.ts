/** What minutes are written from; the contract’s record has this shape. */
interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}
interface Quorum {
  readonly required: number
  readonly present: number
  readonly of: number
  readonly reached: boolean
}
export interface Happened {
  readonly meeting: {
    readonly title: string
    readonly startsAt: string
    readonly openedAt: string | null
    readonly closedAt: string | null
    readonly place: string
  }
  readonly organisation: string
  readonly zone: string
  readonly chair: string | null
  readonly quorum: Quorum
  readonly attendance: readonly {
    readonly name: string
    readonly seat: string
    readonly voting: boolean
    readonly presence: 'present' | 'excused' | 'absent'
  }[]
  readonly items: readonly {
    readonly title: string
    readonly text: string
    readonly raisedBy: string
    readonly papers: readonly { readonly title: string; readonly url: string }[]
    readonly proposal: string | null
    readonly state: 'discussed' | 'voted' | 'postponed' | 'withdrawn'
    readonly vote: {
      readonly outcome: 'adopted' | 'rejected' | 'no-quorum'
      readonly tally: Tally
      readonly quorum: Quorum
      readonly named: readonly { readonly name: string; readonly choice: 'yes' | 'no' | 'abstain' }[]
    } | null
  }[]
  readonly decisions: readonly {
    readonly number: string
    readonly title: string
    readonly owner: string
    readonly dueOn: string | null
    readonly effectiveOn: string | null
  }[]
}

const en = {
  of: 'Minutes of the council of',
  from: 'Opened',
  to: 'Closed',
  chair: 'Opened by',
  attendance: 'Attendance',
  present: 'Present',
  excused: 'Excused',
  absent: 'Absent',
  adviser: 'adviser',
  quorum: (q: Quorum) =>
    `${q.present} of ${q.of} members with a vote were here; ${q.required} are needed. ${q.reached ? 'The council could decide.' : 'The council could not decide.'}`,
  agenda: 'Agenda',
  raised: 'Raised by',
  papers: 'Papers',
  proposal: 'Proposal',
  states: {
    discussed: 'Spoken about.',
    voted: '',
    postponed: 'Not decided; it goes to the next meeting.',
    withdrawn: 'Taken off the agenda.',
  },
  outcomes: {
    adopted: 'Adopted',
    rejected: 'Not adopted',
    'no-quorum': 'No decision, because too few voted',
  },
  tally: (t: Tally) => `${t.yes} yes, ${t.no} no, ${t.abstain} abstained`,
  choices: { yes: 'Yes', no: 'No', abstain: 'Abstained' },
  decisions: 'Decisions',
  none: 'None.',
  owner: 'Owner',
  due: 'by',
  since: 'from',
}

const de: typeof en = {
  of: 'Protokoll des Rates von',
  from: 'Eröffnet',
  to: 'Geschlossen',
  chair: 'Eröffnet durch',
  attendance: 'Anwesenheit',
  present: 'Anwesend',
  excused: 'Entschuldigt',
  absent: 'Abwesend',
  adviser: 'beratend',
  quorum: (q) =>
    `${q.present} von ${q.of} Stimmberechtigten waren da; ${q.required} sind nötig. ${q.reached ? 'Der Rat war beschlussfähig.' : 'Der Rat war nicht beschlussfähig.'}`,
  agenda: 'Tagesordnung',
  raised: 'Eingebracht von',
  papers: 'Unterlagen',
  proposal: 'Antrag',
  states: {
    discussed: 'Besprochen.',
    voted: '',
    postponed: 'Nicht entschieden; es geht in die nächste Sitzung.',
    withdrawn: 'Von der Tagesordnung genommen.',
  },
  outcomes: {
    adopted: 'Angenommen',
    rejected: 'Nicht angenommen',
    'no-quorum': 'Kein Beschluss, weil zu wenige abgestimmt haben',
  },
  tally: (t) => `${t.yes} ja, ${t.no} nein, ${t.abstain} enthalten`,
  choices: { yes: 'Ja', no: 'Nein', abstain: 'Enthalten' },
  decisions: 'Beschlüsse',
  none: 'Keine.',
  owner: 'Trägt',
  due: 'bis',
  since: 'ab',
}

/** The first draft of the minutes, as Markdown; whoever chairs makes it readable before it is sealed. */
export function draftMinutes(happened: Happened, locale: 'en' | 'de'): string {
  const w = locale === 'de' ? de : en
  const at = clock(locale, happened.zone)
  const { meeting, chair } = happened
  return [
    `${w.of} ${plain(happened.organisation)}. ${[at(meeting.startsAt), plain(meeting.place)].filter(Boolean).join(', ')}.`,
    [
      meeting.openedAt ? `- ${w.from}: ${at(meeting.openedAt)}` : '',
      meeting.closedAt ? `- ${w.to}: ${at(meeting.closedAt)}` : '',
      chair ? `- ${w.chair}: ${plain(chair)}` : '',
    ]
      .filter(Boolean)
      .join('\n'),
    attendancePart(happened, w),
    `## ${w.agenda}`,
    ...happened.items.map((item, i) => itemPart(item, i + 1, w)),
    ...(happened.items.length === 0 ? [w.none] : []),
    `## ${w.decisions}`,
    happened.decisions.map((one) => decisionLine(one, w)).join('\n') || w.none,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function clock(locale: 'en' | 'de', zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale === 'de' ? 'de' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  })
  return (iso) => format.format(new Date(iso))
}

function attendancePart(happened: Happened, w: typeof en): string {
  const line = (presence: 'present' | 'excused' | 'absent'): string => {
    const names = happened.attendance
      .filter((one) => one.presence === presence)
      .map((one) => `${plain(one.name)} (${plain(one.seat)}${one.voting ? '' : `, ${w.adviser}`})`)
    return names.length > 0 ? `- ${w[presence]}: ${names.join('; ')}` : ''
  }
  return [
    `## ${w.attendance}`,
    [line('present'), line('excused'), line('absent')].filter(Boolean).join('\n'),
    w.quorum(happened.quorum),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function itemPart(item: Happened['items'][number], number: number, w: typeof en): string {
  const papers = item.papers.map(
    (paper) => `[${plain(paper.title)}](<${paper.url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  )
  return [
    `### ${number}. ${plain(item.title)}`,
    `${w.raised}: ${plain(item.raisedBy)}.`,
    plain(item.text),
    papers.length > 0 ? `${w.papers}: ${papers.join(', ')}` : '',
    item.proposal ? `**${w.proposal}:** ${plain(item.proposal)}` : '',
    item.vote ? voteLines(item.vote, w) : '',
    w.states[item.state],
  ]
    .filter(Boolean)
    .join('\n\n')
}

function voteLines(vote: NonNullable<Happened['items'][number]['vote']>, w: typeof en): string {
  const named = (['yes', 'no', 'abstain'] as const).flatMap((choice) => {
    const names = vote.named.filter((one) => one.choice === choice).map((one) => plain(one.name))
    return names.length > 0 ? [`- ${w.choices[choice]}: ${names.join(', ')}`] : []
  })
  return [`**${w.outcomes[vote.outcome]}:** ${w.tally(vote.tally)}.`, named.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}

function decisionLine(one: Happened['decisions'][number], w: typeof en): string {
  const days = [
    one.effectiveOn ? `${w.since} ${one.effectiveOn}` : '',
    one.dueOn ? `${w.due} ${one.dueOn}` : '',
  ]
  return `- **${one.number}** ${plain(one.title)}. ${[`${w.owner}: ${plain(one.owner)}`, ...days].filter(Boolean).join(', ')}.`
}

/** What people wrote elsewhere must not become headings, lists or links here. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/([\\`*_[\]<])/g, '\\$1')
        .replace(/^[#>+-]+(?=\s|$)/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2'),
    )
    .join('\n')
}
