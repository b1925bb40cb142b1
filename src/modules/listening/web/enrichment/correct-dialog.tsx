import type { HeardMention } from '#modules/listening/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import css from './enrichment.module.css'
import { useCorrect } from './use-correct.ts'
import { choiceOf, type Enrichment, type Fact, factWord, optionsOf, saidBy } from './words.ts'

const facts: readonly Fact[] = ['sentiment', 'intent', 'urgency', 'language', 'spam']

type CorrectProps = { mention: HeardMention; enrichment: Enrichment; onClose: () => void }

/** What a mention was read as; whatever is chosen here counts at once and is never changed by a machine. */
export function CorrectDialog({ mention, enrichment, onClose }: CorrectProps) {
  const { correct, takeBack, busy } = useCorrect(mention.id)
  const withheld = enrichment.sentiment === 'withheld'
  return (
    <Dialog
      title={t('Put right what it is')}
      open
      onClose={onClose}
      note={
        withheld
          ? t('It names somebody of the house. Of people no mood is kept, so none can be chosen.')
          : t('What you choose counts at once, in the stream and in the figures.')
      }
      actions={
        <Button kind="pri" onPress={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <div className={css.facts}>
        {facts
          .filter((fact) => !(withheld && fact === 'sentiment'))
          .map((fact) => (
            <div key={fact} className={css.fact}>
              <Select
                name={fact}
                label={factWord(fact)}
                hint={saidBy(fact, enrichment)}
                value={choiceOf(fact, enrichment)}
                onChange={(value) => correct(fact, value)}
                options={optionsOf(fact, enrichment)}
                placeholder={choiceOf(fact, enrichment) === '' ? t('Not sure') : undefined}
              />
              {enrichment.corrected.includes(fact) ? (
                <Button size="s" icon="undo" busy={busy} onPress={() => takeBack(fact)}>
                  {t('As it was read')}
                </Button>
              ) : null}
            </div>
          ))}
      </div>
    </Dialog>
  )
}
