import type { Entry, Seat } from '#modules/incidents/contract.ts'
import { currentLocale, formatNumber, formatTime, t } from '#web/i18n.ts'
import { boardWord, reviewWord, seatWord, severityName, stateWord } from './words.ts'

type Data = Entry['data']
const text = (value: Data[string] | undefined): string => (typeof value === 'string' ? value : '')
const number = (value: Data[string] | undefined): number => (typeof value === 'number' ? value : 0)
const severity = (value: Data[string] | undefined): string =>
  severityName(Math.min(4, Math.max(1, number(value))) as 1)
const state = (value: Data[string] | undefined): string => stateWord(text(value) as 'open').words

/** One line of the timeline in the viewer's language: what happened, without who and when. */
export function entryTitle({ kind, data, about }: Entry): string {
  const name = about?.name ?? t('somebody')
  switch (kind) {
    case 'note':
      return t('Note')
    case 'decision':
      return 'measured' in data
        ? t('What measures it')
        : 'sayNot' in data
          ? t('What may be said was changed')
          : t('Decision')
    case 'update':
      return t('Update')
    case 'correction':
      return t('Correction')
    case 'opened':
      return t('Opened as {severity}', { severity: severity(data.severity) })
    case 'signal':
      return t('Signal')
    case 'grew':
      return t('It grows')
    case 'calm':
      return t('The signal has ended')
    case 'severity':
      return data.from === data.to
        ? t('What makes it grave was changed')
        : t('{from} became {to}', { from: severity(data.from), to: severity(data.to) })
    case 'state':
      return data.by === 'figures'
        ? t('{from} became {to}, by the figures', { from: state(data.from), to: state(data.to) })
        : t('{from} became {to}', { from: state(data.from), to: state(data.to) })
    case 'seat':
      return data.memberId === null
        ? t('{seat}: nobody any more', { seat: seatWord(text(data.seat) as Seat) })
        : t('{seat}: {name}', { seat: seatWord(text(data.seat) as Seat), name })
    case 'page':
      return data.why === 'again' ? t('Open again: whoever has duty is rung') : t('Whoever has duty is rung')
    case 'ring':
      return t('Rung: {name}', { name })
    case 'acknowledged':
      return t('Acknowledged by {name}', { name })
    case 'unreachable':
      return t('{name} could not be reached', { name })
    default:
      return laterTitle(kind, data, name)
  }
}

function laterTitle(kind: Entry['kind'], data: Data, name: string): string {
  switch (kind) {
    case 'pause':
      return t('Publishing paused')
    case 'resumed':
      return t('Pause lifted')
    case 'statement':
      return t('A statement went out')
    case 'live':
      return t('A post is live')
    case 'figures':
      return t(
        '{mentions, plural, one {# post} other {# posts}} in this hour, {authors, plural, one {# author} other {# authors}}',
        {
          mentions: number(data.mentions),
          authors: number(data.authors),
        },
      )
    case 'recovered':
      return t(
        'Calm for three hours: wave {no} has passed, {mentions, plural, one {# post} other {# posts}}',
        {
          no: formatNumber(number(data.no)),
          mentions: number(data.mentions),
        },
      )
    case 'wave':
      return t('A further wave, number {no}', { no: formatNumber(number(data.no)) })
    case 'board':
      return boardTitle(data)
    case 'task':
      return taskTitle(data, name)
    case 'late':
      return t('An update was due and did not come')
    case 'handover':
      return handoverTitle(data, name)
    case 'merged':
      return data.fromId
        ? t('Incident {n} goes on here', { n: number(data.number) })
        : t('It goes on with incident {n}', { n: number(data.number) })
    case 'parted':
      return t('Parted again')
    case 'named':
      return namedTitle(data, name)
    case 'offered':
      return t('The statement is offered in {n, plural, one {# conversation} other {# conversations}}', {
        n: number(data.count),
      })
    default:
      return reviewTitle(data, name)
  }
}

function boardTitle(data: Data): string {
  if (data.state === 'refuted') return t('Refuted')
  if (data.state === 'answered') return t('Answered')
  return t('On the board: {kind}', { kind: boardWord(text(data.to) as 'fact') })
}

function taskTitle(data: Data, name: string): string {
  if (data.to === 'done') return t('Task done')
  if (data.to === 'open') return t('Task open again')
  return data.memberId ? t('Task for {name}', { name }) : t('Task for whoever takes it')
}

function handoverTitle(data: Data, name: string): string {
  const seat = seatWord(text(data.seat) as Seat)
  if (data.to === 'accepted') return t('{name} took over: {seat}', { name, seat })
  if (data.to === 'withdrawn') return t('Hand-over taken back: {seat}', { seat })
  return t('Hand-over offered to {name}: {seat}', { name, seat })
}

function namedTitle(data: Data, name: string): string {
  if (data.to === 'restricted') return t('From here on only named people see it')
  if (data.to === 'all') return t('From here on everybody sees it')
  return data.to === 'off'
    ? t('{name} does not see it any more', { name })
    : t('{name} sees it too', { name })
}

function reviewTitle(data: Data, name: string): string {
  if (data.to === 'given') return t('{name} keeps the review', { name })
  const to = text(data.to)
  return to === ''
    ? t('Review of the incident')
    : t('Review: {state}', { state: reviewWord(to as 'draft').words })
}

/** What was written; what a signal says in the viewer's language. */
export function entryText({ data, text: written }: Entry): string {
  return currentLocale() === 'de' && text(data.de) !== '' ? text(data.de) : written
}

/** By what somebody was rung. Services are called by their names. */
function wayWord(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    mail: t('E-mail'),
    push: t('Notification of a browser'),
    browser: t('Sound in an open window'),
    sms: t('Text message'),
  }
  return words[kind] ?? kind
}

/** Small words below the title: sources, figures, when it was written down later than it happened. */
export function entryNote(entry: Entry): string {
  const { data, kind } = entry
  const late = Date.parse(entry.writtenAt) - Date.parse(entry.at) > 10 * 60_000
  return [
    kind === 'board' && text(data.source) !== '' ? t('Source: {source}', { source: text(data.source) }) : '',
    kind === 'ring' ? wayWord(text(data.channel)) : '',
    kind === 'handover' && text(data.decisions) !== ''
      ? t('Open decisions: {decisions}', { decisions: text(data.decisions) })
      : '',
    entry.by && late ? t('written down {time}', { time: formatTime(entry.writtenAt) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
