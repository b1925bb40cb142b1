import { useState } from 'react'
import type { SurveyView } from '#modules/survey/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './survey.module.css'
import { useAct } from './use-act.ts'

/** The address to hand out, while the survey is open. */
export function ShareLink({ survey }: { survey: SurveyView }) {
  const [asking, setAsking] = useState(false)
  const renew = useAct(
    () => api.survey.newLink({ surveyId: survey.id }),
    t('There is a new link.'),
    () => setAsking(false),
  )
  const { link } = survey
  if (!link)
    return (
      <Panel title={t('Public link')}>
        <p className="q">{t('There is one as long as the survey is open.')}</p>
      </Panel>
    )
  const copy = (): void => {
    void navigator.clipboard.writeText(link).then(() => toast(t('The link is copied.')))
  }
  return (
    <Panel title={t('Public link')}>
      <div className={css.stack}>
        <p className={css.link}>{link}</p>
        <div className={css.acts}>
          <Button size="s" icon="copy" onPress={copy}>
            {t('Copy')}
          </Button>
          <Button size="s" onPress={() => setAsking(true)}>
            {t('Replace it')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('Replace the public link?')}
        text={t(
          'Whoever has the old link reaches nothing any more. Personal links of those who answered stay.',
        )}
        confirm={t('Replace it')}
        onConfirm={() => renew.mutate(undefined)}
        onClose={() => setAsking(false)}
        busy={renew.isPending}
      />
    </Panel>
  )
}
