export { InvitationPage } from './sign-in/InvitationPage.tsx';
export { LoginPage } from './sign-in/LoginPage.tsx';
export { ProfilePage } from './me/ProfilePage.tsx';
export { SignInsPage } from './me/SignInsPage.tsx';
export { SetupPage } from './setup/SetupPage.tsx';
export { PeoplePage } from './team/PeoplePage.tsx';
export { TeamsPage } from './team/TeamsPage.tsx';
