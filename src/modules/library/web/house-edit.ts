import { FEWEST_MESSAGES, type HouseInput, type HouseView } from '../contract.ts'

/** Rows of a form keep their place by a key of their own while they are added, moved and taken away. */
export type EditedProof = { key: string; text: string; sourceUrl: string; asOf: string; expiresOn: string }
export type EditedMessage = { key: string; title: string; text: string; proofs: readonly EditedProof[] }
export type EditedHouse = { positioning: string; messages: readonly EditedMessage[] }

const key = (): string => crypto.randomUUID()

export function emptyProof(): EditedProof {
  return { key: key(), text: '', sourceUrl: '', asOf: '', expiresOn: '' }
}

export function emptyMessage(): EditedMessage {
  return { key: key(), title: '', text: '', proofs: [emptyProof()] }
}

/** An empty house with as many pillars as one needs. */
export function beginning(): EditedHouse {
  return { positioning: '', messages: Array.from({ length: FEWEST_MESSAGES }, emptyMessage) }
}

export function editedHouse({ positioning, messages }: HouseView): EditedHouse {
  return {
    positioning,
    messages: messages.map(({ title, text, proofs }) => ({
      key: key(),
      title,
      text,
      proofs: proofs.map((proof) => ({
        key: key(),
        text: proof.text,
        sourceUrl: proof.sourceUrl ?? '',
        asOf: proof.asOf ?? '',
        expiresOn: proof.expiresOn ?? '',
      })),
    })),
  }
}

/** What is sent: proof points in which nothing was written are left out. */
export function houseInput({ positioning, messages }: EditedHouse): HouseInput {
  return {
    positioning,
    messages: messages.map(({ title, text, proofs }) => ({
      title,
      text,
      proofs: proofs
        .filter((proof) => proof.text.trim() !== '' || proof.sourceUrl.trim() !== '')
        .map((proof) => ({
          text: proof.text,
          sourceUrl: proof.sourceUrl.trim() || null,
          asOf: proof.asOf || null,
          expiresOn: proof.expiresOn || null,
        })),
    })),
  }
}
