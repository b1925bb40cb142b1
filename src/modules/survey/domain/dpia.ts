import type { Basis, Question } from './question.ts'

type Locale = 'en' | 'de'

export interface DpiaSubject {
  readonly organisation: string
  readonly title: string
  readonly audience: 'internal' | 'public'
  readonly locale: Locale
  readonly questions: readonly Question[]
  /** Calendar day, 2026-03-11. */
  readonly day: string
}

const basisWords: Readonly<Record<Basis, Readonly<Record<Locale, string>>>> = {
  consent: { en: 'Consent (GDPR 6(1)(a))', de: 'Einwilligung (DSGVO 6(1)(a))' },
  'legitimate-interest': {
    en: 'Legitimate interest (GDPR 6(1)(f))',
    de: 'Berechtigtes Interesse (DSGVO 6(1)(f))',
  },
  contract: { en: 'Contract (GDPR 6(1)(b))', de: 'Vertrag (DSGVO 6(1)(b))' },
  'public-task': { en: 'Public task (GDPR 6(1)(e))', de: 'Öffentliche Aufgabe (DSGVO 6(1)(e))' },
}

/** What the survey does with people's data, as Markdown for whoever has to assess it. */
export function dpiaMarkdown(subject: DpiaSubject): string {
  return (subject.locale === 'de' ? german : english)(subject).join('\n')
}

/** Words of authors must not become table lines or marks of the document. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&')

const table = ({ questions, locale }: DpiaSubject, head: readonly string[], months: string): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- |').join('')}`,
  ...questions.map(
    (question) =>
      `| ${cell(question.text)} | ${cell(question.purpose)} | ${basisWords[question.basis][locale]} | ${question.months} ${months} |`,
  ),
]

function english(subject: DpiaSubject): string[] {
  const consent = subject.questions.some(({ basis }) => basis === 'consent')
  const open = subject.audience === 'public'
  return [
    `# Data protection summary: ${cell(subject.title)}`,
    '',
    `${cell(subject.organisation)}, as of ${subject.day}. Made from the survey itself; an input for the assessment, not its result.`,
    '',
    '## Who is asked',
    '',
    open
      ? 'Anyone who has the link. An e-mail address is optional, kept encrypted and used only after it was confirmed.'
      : 'Members of the organisation, signed in, each once. Nobody has to answer, and refusing can be said in one tap.',
    '',
    '## What is asked, why, on which ground and for how long',
    '',
    ...table(subject, ['Question', 'Purpose', 'Ground', 'Erased after'], 'months'),
    '',
    '## How people are protected',
    '',
    '- Every answer has its own consent; what is not ticked is not stored.',
    '- Accounts and handles are never asked for, and nothing is looked up on networks.',
    '- An earmark sleeps: nobody is contacted before a second person approved the plan, and only those who agreed to be asked.',
    '- Figures with fewer than ten people behind them are hidden from everybody but those who run the survey, as are free words.',
    '- Everybody sees, exports, changes and withdraws their own data; withdrawing erases answers, earmark and invitations at once.',
    '- Each answer is erased by itself when its time is over, and everything of a member on the day they leave.',
    ...(consent && !open
      ? [
          '',
          '## To be weighed',
          '',
          'Consent of employees is valid only when refusing has no consequence. Say so in the introduction, and agree the survey with the works council where there is one.',
        ]
      : []),
    '',
  ]
}

function german(subject: DpiaSubject): string[] {
  const consent = subject.questions.some(({ basis }) => basis === 'consent')
  const open = subject.audience === 'public'
  return [
    `# Übersicht zum Datenschutz: ${cell(subject.title)}`,
    '',
    `${cell(subject.organisation)}, Stand ${subject.day}. Aus der Umfrage selbst erzeugt; Grundlage der Abschätzung, nicht ihr Ergebnis.`,
    '',
    '## Wer gefragt wird',
    '',
    open
      ? 'Alle, die den Link haben. Eine E-Mail-Adresse ist freiwillig, wird verschlüsselt aufbewahrt und erst nach ihrer Bestätigung verwendet.'
      : 'Mitglieder der Organisation, angemeldet, jedes einmal. Niemand muss antworten, und ein Nein genügt mit einem Tippen.',
    '',
    '## Was gefragt wird, wozu, auf welcher Grundlage und wie lange',
    '',
    ...table(subject, ['Frage', 'Zweck', 'Grundlage', 'Gelöscht nach'], 'Monaten'),
    '',
    '## Wie Menschen geschützt werden',
    '',
    '- Jede Antwort hat ihre eigene Einwilligung; was nicht angehakt ist, wird nicht gespeichert.',
    '- Nach Konten und Namen in Netzwerken wird nie gefragt, und nichts wird dort nachgesehen.',
    '- Eine Vormerkung ruht: niemand wird angesprochen, bevor eine zweite Person den Plan freigegeben hat, und nur, wer zugestimmt hat, gefragt zu werden.',
    '- Zahlen, hinter denen weniger als zehn Menschen stehen, bleiben allen verborgen außer denen, die die Umfrage führen; freie Worte ebenso.',
    '- Alle sehen, exportieren, ändern und widerrufen ihre eigenen Daten; der Widerruf löscht Antworten, Vormerkung und Einladungen sofort.',
    '- Jede Antwort wird nach ihrer Zeit von selbst gelöscht, und alles von einem Mitglied an dem Tag, an dem es geht.',
    ...(consent && !open
      ? [
          '',
          '## Abzuwägen',
          '',
          'Die Einwilligung von Beschäftigten gilt nur, wenn ein Nein keine Folgen hat. Sag das in der Einleitung, und stimme die Umfrage mit dem Betriebsrat ab, wo es einen gibt.',
        ]
      : []),
    '',
  ]
}
