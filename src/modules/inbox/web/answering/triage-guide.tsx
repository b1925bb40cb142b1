import type { TriageKind } from '#modules/inbox/contract.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import styles from './answering.module.css'
import { guidance, kinds } from './triage-words.ts'

type GuideProps = {
  current: TriageKind | null
  onChoose: (kind: TriageKind | null) => void
  onClose: () => void
}

/** Four questions, asked in order; the first yes is the kind of writer, and says what helps. */
export function TriageGuide({ current, onChoose, onClose }: GuideProps) {
  const choose = (kind: TriageKind | null): void => {
    onChoose(kind)
    onClose()
  }
  return (
    <Sheet
      title={t('What kind of writer is this?')}
      open
      onClose={onClose}
      note={t(
        'Ask from the top and stop at the first yes. The mark is about this conversation, not about the person, and colleagues see it.',
      )}
    >
      <ol className={styles.steps}>
        {kinds.map((kind) => {
          const { name, question, doing } = guidance(kind)
          return (
            <li key={kind} className={styles.step}>
              <h3>{question}</h3>
              <ul>
                {doing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <span>
                <Button
                  size="s"
                  kind={kind === current ? 'pri' : 'plain'}
                  icon={kind === current ? 'check' : undefined}
                  onPress={() => choose(kind)}
                >
                  {t('Yes: {kind}', { kind: name })}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <Button size="s" kind="ghost" onPress={() => choose(null)}>
        {t('None of these')}
      </Button>
    </Sheet>
  )
}

type LineProps = { kind: TriageKind | null; onOpen: () => void }

/** What was decided, and the first thing that helps; stands above the answer. */
export function TriageLine({ kind, onOpen }: LineProps) {
  if (!kind) return null
  const { name, doing } = guidance(kind)
  return (
    <CheckLine tone="plain" icon="help" action={<LinkButton onPress={onOpen}>{t('What helps')}</LinkButton>}>
      <b className="mid">{name}.</b> {doing[0]}
    </CheckLine>
  )
}
