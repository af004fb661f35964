import { useState } from 'preact/hooks';
import { words } from '../words.ts';
import { MailField, mailLooksRight } from './MailField.tsx';
import { useScene } from './scene.ts';

/** Asked once, while waiting, and lets pass. */
export function MailForm() {
  const { actions } = useScene();
  const [mail, setMail] = useState('');
  const [wrong, setWrong] = useState(false);
  const [lost, setLost] = useState(false);

  async function keep(): Promise<void> {
    setLost(false);
    if (!mailLooksRight(mail)) {
      setWrong(true);
      return;
    }
    setLost(!(await actions.leaveMail(mail.trim())));
  }

  return (
    <form
      class="mail-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <MailField label={words.leaveMail} value={mail} wrong={wrong} change={setMail} />
      <button type="submit" class="quiet">
        {words.keepMail}
      </button>
      <p class="wrong" role="alert">
        {lost && words.mailNotKept}
      </p>
    </form>
  );
}
