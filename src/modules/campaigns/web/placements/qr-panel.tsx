import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { saveBytes } from '#web/save-file.ts'
import { useSettled } from '#web/use-settled.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'
import { sendPicture } from './send-picture.ts'

type Wish = Parameters<typeof api.campaigns.qr>[0]
type Look = Required<Omit<Wish, 'id' | 'format'>>
const first: Look = {
  ...{
    millimetres: 30,
    correction: 'medium',
    dark: '#000000',
    light: '#ffffff',
    caption: true,
    logoId: null,
  },
}
const corrections = ['low', 'medium', 'quartile', 'high'] as const

/** The QR as it will be printed, and what of it can be chosen. */
export function QrPanel({ id }: { id: string }) {
  const [look, setLook] = useState<Look>(first)
  const wish = useSettled(look, 250)
  const query = useQuery(
    orpc.campaigns.qr.queryOptions({
      input: { id, format: 'svg', ...wish },
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  const keep = useAct(api.campaigns.qr, '', saveBytes)
  const logo = useAct(sendPicture, '', (logoId) => setLook({ ...look, logoId, correction: 'high' }))
  return (
    <Panel title={t('QR')} note={t('A QR that was read is not a person.')}>
      <div className={css.stack}>
        <QueryView query={query} skeleton="chart" what={t('The QR could not be drawn.')}>
          {({ type, base64 }) => (
            <div className={css.qr}>
              <img src={`data:${type};base64,${base64}`} alt={t('QR with the short link')} />
            </div>
          )}
        </QueryView>
        {query.error && query.data ? <p className="stop">{query.error.message}</p> : null}
        <div className={css.acts}>
          {(['svg', 'png', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              size="s"
              icon="download"
              busy={keep.isPending && keep.variables?.format === format}
              onPress={() => keep.mutate({ id, format, ...look })}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
        <Choices look={look} onChange={setLook} />
        <FileField
          name="logo"
          label={t('Picture for the middle')}
          hint={t('Needs the highest correction, because it hides a part.')}
          accept="image/*"
          onFiles={(files) => files[0] && logo.mutate(files[0])}
        />
      </div>
    </Panel>
  )
}

function Choices({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const words = {
    low: t('7 % may be lost'),
    medium: t('15 % may be lost'),
    quartile: t('25 % may be lost'),
    high: t('30 % may be lost'),
  }
  const size = (text: string): void => {
    const millimetres = Number(text)
    if (millimetres >= 10 && millimetres <= 1000) onChange({ ...look, millimetres })
  }
  return (
    <>
      <TextField
        name="millimetres"
        label={t('Edge with its white border')}
        hint={t('A tenth of the distance it is read from.')}
        suffix="mm"
        defaultValue={String(look.millimetres)}
        onChange={size}
      />
      <Select
        name="correction"
        label={t('Error correction')}
        value={look.correction}
        onChange={(correction) =>
          onChange({ ...look, correction, logoId: correction === 'high' ? look.logoId : null })
        }
        options={corrections.map((value) => ({ value, label: words[value] }))}
      />
      <label className="fld">
        <span className="label">{t('Dark colour')}</span>
        <input
          type="color"
          value={look.dark}
          onChange={(event) => onChange({ ...look, dark: event.target.value })}
        />
      </label>
      <label className="fld">
        <span className="label">{t('Light colour')}</span>
        <input
          type="color"
          value={look.light}
          onChange={(event) => onChange({ ...look, light: event.target.value })}
        />
      </label>
      <Checkbox
        name="caption"
        label={t('Write the short link below')}
        checked={look.caption}
        onChange={(caption) => onChange({ ...look, caption })}
      />
    </>
  )
}
