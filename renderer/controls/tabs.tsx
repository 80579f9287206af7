import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export interface TabOf { readonly id: string; readonly words: string; readonly content: ReactNode }

/** A few views of one thing, one at a time. */
export function Tabs({ label, tabs, chosen, onChoose }: { readonly label: string; readonly tabs: readonly TabOf[]; readonly chosen?: string; readonly onChoose?: (id: string) => void }) {
  return (
    <AriaTabs className={styles.tabs!} {...(chosen === undefined ? {} : { selectedKey: chosen })} {...(onChoose ? { onSelectionChange: (key) => onChoose(String(key)) } : {})}>
      <TabList aria-label={label} className={styles.list!}>{tabs.map(({ id, words }) => <Tab key={id} id={id} className={styles.tab!}>{words}</Tab>)}</TabList>
      {tabs.map(({ id, content }) => <TabPanel key={id} id={id} className={styles.panel!}>{content}</TabPanel>)}
    </AriaTabs>
  );
}
