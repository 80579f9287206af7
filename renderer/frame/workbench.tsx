import { useEffect } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { RouterProvider as AriaRouter } from 'react-aria-components';
import { useQuery } from '../engine/use-query.ts';
import { InstrumentsScreen } from '../instruments/instruments-screen.tsx';
import { ItemsScreen } from '../items/items-screen.tsx';
import { MatrixScreen } from '../matrix/matrix-screen.tsx';
import { MemoScreen } from '../memo/memo-screen.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { ReaderScreen } from '../reader/reader-screen.tsx';
import { RegisterScreen } from '../register/register-screen.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import { StartScreen } from '../start/start-screen.tsx';
import { useCommandKeys } from './commands.ts';
import { Frame } from './frame.tsx';
import { useGuide } from './use-guide.ts';
import { Nowhere } from './nowhere.tsx';
import { useWindowTitle } from './use-window-title.ts';
import { ScreenGuard } from './screen-guard.tsx';

/** The whole window: the start screen while no review is open, else the frame with the screen of the present address. */
export function Workbench() {
  useCommandKeys();
  const go = useNavigate(), { pathname } = useLocation();
  const { data: review, isPending } = useQuery('reviews.current', {});
  useGuide();
  useWindowTitle(review ?? null);
  if (isPending) return null;
  if (!review || pathname === '/start') return <AriaRouter navigate={go}><ScreenGuard place="start"><StartScreen /></ScreenGuard></AriaRouter>;
  const place = pathname.split('/')[1] ?? '';
  return (
    <AriaRouter navigate={go}>
      <Frame review={review}>
        <ScreenGuard place={place} key={place}>
          <Routes>
            <Route path="/" element={<ToOverview />} />
            <Route path="/overview" element={<OverviewScreen />} />
            <Route path="/instruments" element={<InstrumentsScreen />} />
            <Route path="/reader/:document?" element={<ReaderScreen />} />
            <Route path="/items/:item?" element={<ItemsScreen />} />
            <Route path="/matrix" element={<MatrixScreen />} />
            <Route path="/search" element={<SearchScreen />} />
            <Route path="/memo/:section?" element={<MemoScreen />} />
            <Route path="/register" element={<RegisterScreen />} />
            <Route path="*" element={<Nowhere />} />
          </Routes>
        </ScreenGuard>
      </Frame>
    </AriaRouter>
  );
}

/** Leads from the bare address to the overview, unless another place was asked for between drawing and this. */
function ToOverview() {
  const go = useNavigate();
  useEffect(() => { if (/^#?\/?$/u.test(location.hash)) void go('/overview', { replace: true }); }, [go]);
  return null;
}
