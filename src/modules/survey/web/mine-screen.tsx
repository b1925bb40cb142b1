import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Mine } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { StoredView } from './stored-view.tsx'

/** Everything surveys store about me: to see, change, export and erase. */
export function Screen() {
  const mine = useQuery(orpc.survey.mine.queryOptions())
  usePlace([t('People'), t('Survey'), t('My survey data')])
  return (
    <Page width="text">
      <PageTitle title={t('My survey data')} note={t('What you said, what for, and until when it is kept')} />
      <QueryView
        query={mine}
        skeleton="text"
        what={t('Your data could not be loaded.')}
        isEmpty={(data) => data.surveys.length === 0}
        empty={
          <EmptyState
            icon="check"
            title={t('Nothing of you is stored')}
            text={t('What you answer in a survey stands here, and you can erase it any time.')}
            action={{ label: t('See the surveys'), to: '/people/survey' }}
          />
        }
      >
        {(data) => data.surveys.map((one) => <One key={one.form.surveyId} mine={one} />)}
      </QueryView>
    </Page>
  )
}

function One({ mine }: { mine: Mine }) {
  const queries = useQueryClient()
  const { surveyId, state } = mine.form
  const act = async (work: Promise<unknown>, words: string): Promise<void> => {
    try {
      await work
      toast(words)
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.survey.key() })
  }
  return (
    <StoredView
      mine={mine}
      change={
        state === 'open' ? (
          <ButtonLink size="s" icon="edit" to={`/people/survey/${surveyId}/answer`}>
            {mine.state === 'declined' ? t('Answer after all') : t('Change')}
          </ButtonLink>
        ) : null
      }
      onSay={(invitationId, answer) =>
        act(api.survey.answerInvitation({ invitationId, answer }), t('Your answer is noted.'))
      }
      onWithdraw={() =>
        act(api.survey.withdraw({ surveyId }), t('Everything of you in this survey is erased.'))
      }
    />
  )
}
