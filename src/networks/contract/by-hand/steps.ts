/**
 * The sentences that steps are made of. Networks share them, so that each is translated once; `{handle}` stands for our
 * account.
 */
export const step = {
  signIn: 'Sign in as {handle}.',
  postAs: 'Make sure that you post as {handle}.',
  filledIn: 'The text is filled in; if it is not, paste it.',
  paste: 'Paste the text.',
  media: 'Add the pictures or the video, each with its description.',
  mediaFirst: 'Begin a new post with the pictures or the video.',
  poll: 'If a poll belongs to it, set it up as shown.',
  title: 'Enter the title.',
  community: 'Choose the community.',
  board: 'Choose the board.',
  upload: 'Upload the video.',
  description: 'Paste the text as the description.',
  publicly: 'Make it visible to everybody.',
  post: 'Post it.',
  copy: 'Copy the link of the post and paste it here.',
} as const
