import type { Answering, Conversation } from '#modules/inbox/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import type { Tools } from './use-tools.ts'

type ToolRowProps = {
  conversation: Conversation
  answering: Answering | undefined
  tools: Tools
  empty: boolean
  privately: boolean
  onPrivately: (on: boolean) => void
}

/** The helpers at the foot of an answer: a saved reply by button, the rest behind one more. */
export function ToolRow(props: ToolRowProps) {
  const { conversation, answering, tools, empty, privately, onPrivately } = props
  const theirs = conversation.messages.findLast((one) => one.direction === 'in')
  const lang = theirs?.lang ?? currentLocale()
  const can = answering?.can
  const secret = theirs?.kind === 'message'
  const entries: MenuEntry[] = [
    {
      id: 'triage',
      icon: 'help',
      label: t('What kind of writer is this?'),
      run: () => tools.setAsking('triage'),
    },
    { id: 'survey', icon: 'score', label: t('Ask how it was'), run: () => void tools.insertSurvey() },
    ...(secret
      ? []
      : [
          {
            id: 'privately',
            icon: 'lock' as const,
            label: t('Answer in private'),
            checked: privately,
            disabledReason: can?.privately ?? undefined,
            run: () => onPrivately(!privately),
          },
        ]),
    'line',
    { heading: t('By a machine, for you to read') },
    {
      id: 'draft',
      icon: 'edit',
      label: t('Draft an answer'),
      disabledReason: can?.help ?? undefined,
      run: () => void tools.help('draft', lang),
    },
    {
      id: 'translate',
      icon: 'globe',
      label: t('Translate mine into their language'),
      disabledReason: can?.help ?? (empty ? t('Nothing written yet') : undefined),
      run: () => void tools.help('translate-draft', lang),
    },
  ]
  return (
    <>
      <IconButton
        icon="copy"
        label={t('Insert a saved reply')}
        keyHint="/"
        onPress={() => tools.setAsking('saved-reply')}
      />
      <Menu
        label={t('More for this answer')}
        items={entries}
        trigger={(trigger) => (
          <button
            {...trigger}
            type="button"
            className="btn ghost square s"
            aria-label={t('More for this answer')}
            title={t('More for this answer')}
          >
            <Icon name="more" />
          </button>
        )}
      />
    </>
  )
}
