import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { saveBytes } from '#web/save-file.ts'
import css from '../campaigns.module.css'

/** The QR of one's own link, to show or to save. */
export function OwnQr({ id, page }: { id: string; page: string }) {
  const query = useQuery(orpc.campaigns.ownQr.queryOptions({ input: { id } }))
  return (
    <QueryView query={query} skeleton="chart" what={t('The QR could not be drawn.')}>
      {(file) => (
        <div className={css.ownQr}>
          <div className={css.qr}>
            <img
              src={`data:${file.type};base64,${file.base64}`}
              alt={t('QR with the link to {page}', { page })}
            />
          </div>
          <Button size="s" icon="download" onPress={() => saveBytes(file)}>
            {t('Save')}
          </Button>
        </div>
      )}
    </QueryView>
  )
}
