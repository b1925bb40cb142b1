import { useQuery } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from './people.module.css'

/** A word to send to one account of theirs; it stands here once. */
export function CodeDialog({ handleId, onClose }: { handleId: string; onClose: () => void }) {
  const query = useQuery({
    queryKey: ['inbox', 'code', handleId],
    queryFn: () => api.inbox.makeCode({ handleId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const copy = async (code: string): Promise<void> => {
    await navigator.clipboard.writeText(code)
    toast(t('Copied.'))
  }
  return (
    <Dialog
      title={t('A word that proves two accounts')}
      note={t(
        'Send it to this account in private. When they write it to us from another account, both are theirs, and it says so on their page.',
      )}
      open
      onClose={onClose}
      size="s"
    >
      <QueryView query={query} skeleton="text" what={t('The word could not be made.')}>
        {({ code, expiresAt }) => (
          <>
            <p className={styles.code}>{code}</p>
            <p className="q t13">{t('Good once, until {day}.', { day: formatDay(expiresAt) })}</p>
            <Button kind="pri" icon="copy" onPress={() => void copy(code)}>
              {t('Copy')}
            </Button>
          </>
        )}
      </QueryView>
    </Dialog>
  )
}
