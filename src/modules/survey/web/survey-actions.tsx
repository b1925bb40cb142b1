import { useState } from 'react'
import type { SurveyView } from '#modules/survey/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { OpenDialog } from './open-dialog.tsx'
import { useAct } from './use-act.ts'

type Asked = 'open' | 'close' | 'remove' | null

/** What can be done with the survey as a whole, by its state. */
export function SurveyActions({ survey }: { survey: SurveyView }) {
  const [asked, setAsked] = useState<Asked>(null)
  const surveyId = survey.id
  const go = useGo()
  const shut = () => setAsked(null)
  const close = useAct(() => api.survey.close({ surveyId }), t('The survey is closed.'), shut)
  const disarm = useAct(() => api.survey.disarm({ surveyId }), t('It does not open by itself any more.'))
  const remove = useAct(
    () => api.survey.remove({ surveyId }),
    t('The survey and all its answers are gone.'),
    () => go('/people/survey'),
  )
  return (
    <>
      {survey.state === 'open' ? (
        <Button onPress={() => setAsked('close')}>{t('Close the survey')}</Button>
      ) : (
        <Button kind="ghost" icon="trash" onPress={() => setAsked('remove')}>
          {t('Remove')}
        </Button>
      )}
      {survey.armed ? (
        <Button busy={disarm.isPending} onPress={() => disarm.mutate(undefined)}>
          {t('Take the opening back')}
        </Button>
      ) : null}
      {survey.state === 'draft' && !survey.armed ? (
        <Button kind="pri" onPress={() => setAsked('open')}>
          {t('Open the survey')}
        </Button>
      ) : null}
      {asked === 'open' ? <OpenDialog surveyId={surveyId} onClose={shut} /> : null}
      <ConfirmDialog
        open={asked === 'close'}
        title={t('Close this survey?')}
        text={t(
          'Nobody can answer any more, and it cannot be opened again. Everybody still sees and erases what they said.',
        )}
        confirm={t('Close the survey')}
        onConfirm={() => close.mutate(undefined)}
        onClose={shut}
        busy={close.isPending}
      />
      <ConfirmDialog
        open={asked === 'remove'}
        title={t('Remove this survey?')}
        text={t('All answers, earmarks, plans and invitations go with it. This cannot be taken back.')}
        confirm={t('Remove everything')}
        onConfirm={() => remove.mutate(undefined)}
        onClose={shut}
        busy={remove.isPending}
      />
    </>
  )
}
