import { useQuery } from '@tanstack/react-query'
import type { SurveyView } from '#modules/survey/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import css from './survey.module.css'

/** Purposes, grounds and keeping times as a document for whoever assesses them. */
export function PrivacyTab({ survey }: { survey: SurveyView }) {
  const dpia = useQuery(orpc.survey.dpia.queryOptions({ input: { surveyId: survey.id } }))
  return (
    <QueryView query={dpia} skeleton="text" what={t('The summary could not be made.')}>
      {({ markdown }) => (
        <Panel
          end={
            <Button icon="download" onPress={() => saveFile('data-protection.md', 'text/markdown', markdown)}>
              {t('Save as Markdown')}
            </Button>
          }
          title={t('Data protection summary')}
        >
          <div className={css.markdown}>
            <Markdown text={markdown} />
          </div>
        </Panel>
      )}
    </QueryView>
  )
}
