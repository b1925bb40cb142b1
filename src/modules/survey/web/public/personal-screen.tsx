import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mine } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Submit } from '#web/design/form.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { AnswerForm } from '../answer-form.tsx'
import { StoredView } from '../stored-view.tsx'

/** What a personal link opens: confirm, see, change, export, erase, and answer an invitation. */
export function Screen() {
  const { token = '' } = useParams<{ token: string }>()
  const [gone, setGone] = useState(false)
  const mine = useQuery({
    ...orpc.survey.personal.queryOptions({ input: { token } }),
    refetchOnWindowFocus: false,
    retry: false,
    enabled: !gone,
  })
  usePlace([t('My survey data')])
  return (
    <PublicPage from={mine.data?.form.organisation} title={t('My survey data')}>
      {gone ? (
        <EmptyState
          icon="check"
          title={t('Everything is erased')}
          text={t('Nothing of you is stored here any more. This link leads nowhere from now on.')}
        />
      ) : (
        <QueryView query={mine} skeleton="text" what={t('There is nothing behind this link.')}>
          {(data) => <Stored token={token} mine={data} onGone={() => setGone(true)} />}
        </QueryView>
      )}
    </PublicPage>
  )
}

function Stored({ token, mine, onGone }: { token: string; mine: Mine; onGone: () => void }) {
  const queries = useQueryClient()
  const [changing, setChanging] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: orpc.survey.personal.key() })
  const act = async (work: Promise<unknown>, words: string): Promise<boolean> => {
    try {
      await work
      toast(words)
      return true
    } catch (error) {
      toastError(error)
      return false
    }
  }
  if (changing)
    return (
      <AnswerForm
        form={mine.form}
        given={mine}
        reachable={mine.email !== null}
        onSubmit={async ({ answers, contact }) => {
          await api.survey.personalAnswer({ token, answers, contact })
          await again()
          setChanging(false)
        }}
        actions={
          <>
            <Submit>{t('Save the changes')}</Submit>
            <Button onPress={() => setChanging(false)}>{t('Cancel')}</Button>
          </>
        }
      />
    )
  return (
    <>
      {mine.state === 'unconfirmed' ? (
        <Confirm
          onConfirm={() =>
            act(api.survey.confirm({ token }), t('Confirmed. Your answers count.')).then(again)
          }
        />
      ) : null}
      <StoredView
        mine={mine}
        change={
          mine.form.state === 'open' ? (
            <Button size="s" icon="edit" onPress={() => setChanging(true)}>
              {t('Change')}
            </Button>
          ) : null
        }
        onSay={(invitationId, answer) =>
          act(
            api.survey.personalInvitation({ token, invitationId, answer }),
            t('Your answer is noted.'),
          ).then(again)
        }
        onWithdraw={async () => {
          if (await act(api.survey.personalWithdraw({ token }), t('Everything is erased.'))) onGone()
        }}
      />
    </>
  )
}

function Confirm({ onConfirm }: { onConfirm: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false)
  const press = (): void => {
    setBusy(true)
    void onConfirm().finally(() => setBusy(false))
  }
  return (
    <div>
      <p>{t('One step is missing: confirm that this address is yours. Until then nothing counts.')}</p>
      <Button kind="pri" size="l" busy={busy} onPress={press}>
        {t('Confirm my address')}
      </Button>
    </div>
  )
}
