/** 所有样式的入口，次序就是层叠次序；Mantine 的样式在层里，我们的规则不必加权就能盖过。 */
import '@mantine/core/styles.layer.css';
import './tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/states.css';
import './styles/layout.css';
import './styles/rail.css';
import './styles/dialogs.css';
import './styles/table.css';
import './styles/form.css';
import './styles/paper.css';
