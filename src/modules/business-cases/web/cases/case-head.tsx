import type { CaseView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { PageTitle } from '#web/design/page.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { tacticName } from '#web/tactics.ts'
import { useAct } from '../use-act.ts'
import { caseStateWord } from '../words.ts'

export function Head({ one }: { one: CaseView }) {
  const { tone, words } = caseStateWord(one.state, one.verdict)
  const submit = useAct(api.cases.step, t('It waits for a decision now.'))
  const move = useAct(api.cases.step, t('Done.'))
  const step = (to: 'take-back' | 'withdraw' | 'reopen') => () => move.mutate({ id: one.id, step: to })
  const canBegin = one.state === 'decided' || one.state === 'reviewed' || one.state === 'withdrawn'
  const own = one.may.write || one.may.review
  const session = useSession()
  const mine = own || one.author?.id === session.member.id
  const [lack] = one.lacks
  return (
    <div>
      <PageTitle
        title={one.title}
        state={<StateWord tone={tone}>{words}</StateWord>}
        note={[
          one.department?.name ?? t('The whole house'),
          one.tactic ? tacticName(one.tactic) : '',
          one.author ? t('written by {name}', { name: one.author.name }) : '',
          one.decideBy ? t('to be decided by {day}', { day: formatDay(one.decideBy) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {one.may.write ? (
              <>
                <ButtonLink to={`/cases/${one.id}/edit`} icon="edit">
                  {t('Write')}
                </ButtonLink>
                <Button
                  kind="pri"
                  busy={submit.isPending}
                  disabledReason={lack?.message}
                  onPress={() => submit.mutate({ id: one.id, step: 'submit' })}
                >
                  {t('Ask for a decision')}
                </Button>
              </>
            ) : null}
            {mine && one.state === 'submitted' ? (
              <Button busy={move.isPending} onPress={step('take-back')}>
                {t('Take it back')}
              </Button>
            ) : null}
            {mine && canBegin ? (
              <Button busy={move.isPending} onPress={step('reopen')}>
                {t('Begin it again')}
              </Button>
            ) : null}
            {one.may.write ? (
              <Button kind="ghost" busy={move.isPending} onPress={step('withdraw')}>
                {t('Withdraw')}
              </Button>
            ) : null}
            <Button icon="print" onPress={() => print()}>
              {t('Print or save as PDF')}
            </Button>
          </>
        }
      />
    </div>
  )
}
