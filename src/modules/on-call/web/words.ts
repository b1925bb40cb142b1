import type { LogLine, PagingRowView, TargetText, WayKind } from '#modules/on-call/contract.ts'
import { formatTime, t } from '#web/i18n.ts'

/** What a way is called. */
export function kindText(kind: WayKind): string {
  const words: Record<WayKind, string> = {
    mail: t('E-mail'),
    push: t('Notification of a browser'),
    browser: t('Sound in an open window'),
    slack: 'Slack',
    teams: 'Microsoft Teams',
    mattermost: 'Mattermost',
    webhook: t('Webhook'),
    ntfy: 'ntfy',
    sms: t('Text message'),
    irc: 'IRC',
    xmpp: 'XMPP (Jabber)',
  }
  return words[kind]
}

type Tone = 'good' | 'wait' | 'warn' | 'stop'

/** How an alarm stands. */
export function stateText(state: PagingRowView['state']): { words: string; tone: Tone } {
  if (state === 'ringing') return { words: t('Ringing'), tone: 'stop' }
  if (state === 'acknowledged') return { words: t('Acknowledged'), tone: 'good' }
  return { words: t('Over'), tone: 'wait' }
}

type RingState = Extract<LogLine, { what: 'ring' }>['state']

/** What became of one ring. */
export function ringText(state: RingState): { words: string; tone: Tone } {
  const words: Record<RingState, { words: string; tone: Tone }> = {
    waiting: { words: t('About to go out'), tone: 'wait' },
    claimed: { words: t('Going out'), tone: 'wait' },
    sent: { words: t('Handed over'), tone: 'good' },
    refused: { words: t('Failed'), tone: 'stop' },
    unknown: { words: t('Not certain'), tone: 'warn' },
    dropped: { words: t('Not needed any more'), tone: 'wait' },
  }
  return words[state]
}

/** From when to when: “Mon 09:00 – Tue 09:00”. */
export function stretchText(from: string, to: string): string {
  return t('{from} to {to}', { from: formatTime(from), to: formatTime(to) })
}

/** Whom a rung rings, in words. */
export function targetText(target: TargetText, label: string): string {
  switch (target.kind) {
    case 'rota':
      return target.rotaId === null ? t('Who is on call') : t('Who is on call: {rota}', { rota: label })
    case 'manager':
      return t('The manager of the rung before')
    case 'head':
      return t('Head of {department}', { department: label })
    case 'role':
      return t('Everybody with the role {role}', { role: roleText(label) })
    case 'member':
      return label
  }
}

/** The roles a ladder mostly names; the others stand under their own key. */
function roleText(role: string): string {
  const words: Readonly<Record<string, string>> = {
    owner: t('Owner'),
    'social-lead': t('Social lead'),
    'director-content': t('Director of ideas and content'),
    'director-community': t('Director of community'),
    spokesperson: t('Spokesperson'),
  }
  return words[role] ?? role
}

/** Seconds as somebody says them. */
export function secondsText(seconds: number): string {
  if (seconds < 90) return t('{count, plural, one {# second} other {# seconds}}', { count: seconds })
  return t('{count, plural, one {# minute} other {# minutes}}', { count: Math.round(seconds / 60) })
}
