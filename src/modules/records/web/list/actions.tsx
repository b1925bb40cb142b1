import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'

/** Enter one by hand, or many by table; one of the two is open at a time. */
export function Actions({
  mayKeep,
  adding,
  reading,
}: {
  mayKeep: boolean
  adding: boolean
  reading: boolean
}) {
  const set = useSetSearch()
  return (
    <>
      <Button
        icon="upload"
        expanded={reading}
        onPress={() => set({ table: reading ? undefined : true, add: undefined })}
      >
        {t('Table in and out')}
      </Button>
      {mayKeep ? (
        <Button
          kind="pri"
          icon="plus"
          expanded={adding}
          onPress={() => set({ add: adding ? undefined : true, table: undefined })}
        >
          {t('Enter one')}
        </Button>
      ) : null}
    </>
  )
}
