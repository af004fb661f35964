import type { Gesture } from '#contract/gesture.ts';
import { attempt } from '../../app/did-it.ts';
import { Button } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { copyLinkTo } from './gestures.ts';

/** Copies the link to the customer’s page of an offered gesture, for whoever sends it some other way. */
export const CopyLink = ({ gesture }: { gesture: Gesture }) => (
  <Button size="small" kind="bare" icon="link" onClick={() => attempt(() => copyLinkTo(gesture))}>
    Copy link
    <span className="sr">
      , {gesture.title} for {contactTitle(gesture.contact)}
    </span>
  </Button>
);
