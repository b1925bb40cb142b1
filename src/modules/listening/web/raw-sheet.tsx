import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from './listen.module.css'

/** The raw body of one item, as its network sent it. Text only: nothing in it is ever interpreted. */
export function RawSheet({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const letter = useQuery(
    orpc.listening.deadLetter.queryOptions({
      input: { id: id ?? '' },
      enabled: id !== undefined,
      retry: false,
    }),
  )
  const copy = (raw: string): void => {
    void navigator.clipboard.writeText(raw).then(() => toast(t('Copied.')))
  }
  return (
    <Sheet title={t('As it came')} open={id !== undefined} onClose={onClose} size="l">
      <QueryView query={letter} skeleton="text" what={t('This item could not be loaded.')}>
        {({ raw, cut, reason, remoteId }) => (
          <div className={css.raw}>
            <p>{reason}</p>
            <p className="t13 qq">{remoteId}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard */}
            <pre tabIndex={0} dir="ltr">
              {raw}
            </pre>
            {cut ? (
              <p className="t13 q">
                {t('It is longer; the first {n} characters are shown.', { n: formatNumber(raw.length) })}
              </p>
            ) : null}
            <div>
              <Button size="s" icon="copy" onPress={() => copy(raw)}>
                {t('Copy')}
              </Button>
            </div>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
