import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { ConfirmDialog, Dialog, Sheet } from '../design/dialog.tsx'
import { Menu } from '../design/menu.tsx'
import { toast } from '../design/toast.tsx'
import { Part, Show } from './show.tsx'

const nothing = (): void => {}

export function LayersPart() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <Part name="Layers">
      <Menus />
      <Show name="Dialog">
        <Button onPress={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onPress={() => setOpen('confirm')}>Delete the channel</Button>
        <Button onPress={() => setOpen('sheet')}>Open a sheet</Button>
      </Show>
      <Show name="Toast">
        <Button
          onPress={() =>
            toast('Closed. It opens again when the person writes.', { undo: () => toast('Open again.') })
          }
        >
          Close it
        </Button>
        <Button
          onPress={() =>
            toast('The note was not kept: Weft cannot be reached. Try again when the line is back.', {
              tone: 'stop',
            })
          }
        >
          Fail
        </Button>
      </Show>
      <Dialog
        title="Snooze until"
        note="It comes back to your list by itself."
        open={open === 'dialog'}
        onClose={close}
        actions={
          <Button kind="pri" onPress={close}>
            Snooze
          </Button>
        }
      >
        <p>Tomorrow, 09:00</p>
      </Dialog>
      <ConfirmDialog
        title="Delete the channel @fjell?"
        text="Its 1,204 conversations stay, but nothing new is collected. This cannot be taken back."
        confirm="Delete the channel"
        onConfirm={close}
        open={open === 'confirm'}
        onClose={close}
      />
      <Sheet title="Ingrid Aasheim" note="Customer since 2019" open={open === 'sheet'} onClose={close}>
        <p>With you, Service</p>
      </Sheet>
    </Part>
  )
}

function Menus() {
  return (
    <Show name="Menu">
      <Menu
        label="More for this conversation"
        trigger={(props) => (
          <button {...props} type="button" className="btn">
            More
          </button>
        )}
        items={[
          { heading: 'Hand to' },
          { id: 'hr', label: 'HR', icon: 'hand', run: nothing },
          {
            id: 'ir',
            label: 'Investor Relations',
            icon: 'hand',
            note: 'Dana Ortiz is on duty',
            run: nothing,
          },
          'line',
          { id: 'sort', label: 'Time left', checked: true, run: nothing },
          { id: 'age', label: 'Age', checked: false, run: nothing },
          'line',
          { id: 'no', label: 'Publish now', disabledReason: 'Only Legal may lift the pause', run: nothing },
          { id: 'del', label: 'Delete the note', icon: 'trash', danger: true, hint: 'd', run: nothing },
        ]}
      />
    </Show>
  )
}
