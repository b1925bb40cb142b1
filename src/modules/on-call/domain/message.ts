import type { Severity } from './ladder.ts'

export type Locale = 'en' | 'de'

/** The words of an alarm in each language. */
export type SaidIn = Readonly<Record<Locale, { readonly title: string; readonly summary: string }>>

/** What an alarm is called and is about, for somebody who reads this language. */
export function wordsFor(
  {
    title,
    summary,
    said,
  }: { readonly title: string; readonly summary: string; readonly said: SaidIn | null },
  locale: Locale,
): { readonly title: string; readonly summary: string } {
  return said?.[locale] ?? { title, summary }
}

/** What a ring says, in the language of who is rung. */
export interface Message {
  /** One line. */
  readonly title: string
  readonly text: string
  /** Opens the page on which it is acknowledged, without sign-in. Null in a test ring. */
  readonly link: string | null
  readonly linkWord: string
  readonly severity: Severity
  readonly drill: boolean
}

interface Alarm {
  readonly organisation: string
  readonly title: string
  readonly summary: string
  readonly severity: Severity
  readonly drill: boolean
  /** They may not see what it is about. */
  readonly veiled: boolean
  readonly standsFor: string | null
  readonly link: string
}

const words = {
  en: {
    drill: 'DRILL',
    drillText: 'This is a drill: nothing happened. Acknowledge, so that we know this way reaches you.',
    veiled: 'An alarm in a restricted department',
    veiledText: 'You are fetched because nobody nearer could be. Sign in, or ask who leads the department.',
    stands: (name: string) => `You stand in for ${name}, who could not be reached.`,
    link: 'Acknowledge',
    open: 'Acknowledge here, no sign-in needed',
    test: 'Test ring from Weft',
    testText: (code: string) =>
      `Your code is ${code}. Type it in where you asked for it, within ten minutes.`,
    handTitle: (rota: string) => `You are on call: ${rota}`,
    handText: (rota: string, until: string) => `From now on you are on call for ${rota}, until ${until}.`,
    overTitle: (rota: string) => `Your shift is over: ${rota}`,
    overText: (rota: string, name: string) =>
      `${name} is on call for ${rota} now. Tell them what is still open.`,
  },
  de: {
    drill: 'ÜBUNG',
    drillText:
      'Das ist eine Übung: Nichts ist geschehen. Bestätige, damit wir wissen, dass dich dieser Weg erreicht.',
    veiled: 'Ein Alarm in einer geschützten Abteilung',
    veiledText:
      'Du wirst geholt, weil niemand Näheres da war. Melde dich an, oder frage, wer die Abteilung leitet.',
    stands: (name: string) => `Du vertrittst ${name}; dort war niemand zu erreichen.`,
    link: 'Bestätigen',
    open: 'Hier bestätigst du, ohne dich anzumelden',
    test: 'Probeklingeln von Weft',
    testText: (code: string) =>
      `Dein Code ist ${code}. Gib ihn innerhalb von zehn Minuten dort ein, wo du ihn angefordert hast.`,
    handTitle: (rota: string) => `Du hast Bereitschaft: ${rota}`,
    handText: (rota: string, until: string) => `Ab jetzt hast du Bereitschaft für ${rota}, bis ${until}.`,
    overTitle: (rota: string) => `Deine Schicht ist vorbei: ${rota}`,
    overText: (rota: string, name: string) =>
      `${name} hat jetzt Bereitschaft für ${rota}. Sag weiter, was noch offen ist.`,
  },
} as const

/** The words of a ring. What somebody may not see is left out of them. */
export function alarmMessage(locale: Locale, alarm: Alarm): Message {
  const w = words[locale]
  const { severity, drill, veiled, link } = alarm
  const title = veiled ? w.veiled : alarm.title
  const head = drill ? `${w.drill}: ${title}` : `SEV${severity}: ${title}`
  const parts = [
    drill ? w.drillText : veiled ? w.veiledText : alarm.summary,
    alarm.standsFor ? w.stands(alarm.standsFor) : '',
    alarm.organisation,
  ]
  return {
    ...{ title: oneLine(head), text: parts.filter((part) => part !== '').join('\n\n') },
    ...{ link, linkWord: w.open, severity, drill },
  }
}

/** The words with which a way is tried out. */
export function testMessage(locale: Locale, code: string): Message {
  const w = words[locale]
  return { title: w.test, text: w.testText(code), link: null, linkWord: w.link, severity: 4, drill: true }
}

/** What those hear who hand a shift over and take it. */
export function handOverWords(
  locale: Locale,
  said:
    | { readonly part: 'takes'; readonly rota: string; readonly until: string }
    | { readonly part: 'gives'; readonly rota: string; readonly name: string },
): { readonly subject: string; readonly text: string } {
  const w = words[locale]
  if (said.part === 'takes')
    return { subject: w.handTitle(said.rota), text: w.handText(said.rota, said.until) }
  return { subject: w.overTitle(said.rota), text: w.overText(said.rota, said.name) }
}

/** Everything in one text, the link last, for ways that know no more than text. */
export function plainText({ text, link, linkWord }: Message): string {
  return link === null ? text : `${text}\n\n${linkWord}:\n${link}`
}

/** For text messages and lines: title, first part, link. */
export function shortText({ title, text, link }: Message): string {
  const [first = ''] = text.split('\n')
  const room = 300 - title.length - (link?.length ?? 0)
  return [title, first.length > room ? `${first.slice(0, Math.max(0, room - 1))}…` : first, link ?? '']
    .filter((part) => part !== '')
    .join(' – ')
}

/** A line break in a title must not become a header or a command of any way. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
