<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardPanel</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账务</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>In force</source>
        <translation>现生效</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Put your value in force</source>
        <translation>让您的值生效</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>改用我的</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Keep what is in force</source>
        <translation>保留现值</translation>
    </message>
    <message>
        <source>Open what this is about</source>
        <translation>打开相关记录</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>Write the first note below, or open an order at the right.</source>
        <translation>在下方写第一条备注，或在右侧新建工单。</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Name, number, telephone, pinyin …</source>
        <translation>姓名、编号、电话、拼音……</translation>
    </message>
    <message>
        <source>Type a name, a number or the first letters in pinyin</source>
        <translation>输入姓名、编号或拼音首字母</translation>
    </message>
    <message>
        <source>Look for customers that are not on this computer</source>
        <translation>查找不在本机上的客户</translation>
    </message>
    <message>
        <source>Search the server</source>
        <translation>在服务器上查找</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Open orders of my team</source>
        <translation>本班组未结工单</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>Open orders that I have taken</source>
        <translation>我接的未结工单</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Open orders of every team on this computer</source>
        <translation>本机上所有班组的未结工单</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>Open an order without a customer (Ctrl+N)</source>
        <translation>新建不关联客户的工单（Ctrl+N）</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>No open orders here</source>
        <translation>这里没有未结工单</translation>
    </message>
    <message>
        <source>Enter opens the order · Ctrl+Enter its customer</source>
        <translation>回车打开工单 · Ctrl+回车打开客户</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search customers, numbers, orders …</source>
        <translation>搜索客户、号码、工单……（支持拼音首字母）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search customers, numbers and orders (Ctrl+K)</source>
        <translation>搜索客户、号码和工单（Ctrl+K）</translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation>连接状态</translation>
    </message>
    <message>
        <source>Open the outbox (Ctrl+3)</source>
        <translation>打开发件箱（Ctrl+3）</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Go offline, sign out</source>
        <translation>离线工作、退出登录</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. You can go on working; what you save waits here.</source>
        <translation>服务器要求重新登录。您可以继续工作，保存的内容在本机等待上传。</translation>
    </message>
    <message>
        <source>Enter your password; nothing on the screen is lost</source>
        <translation>输入密码；屏幕上的内容不会丢失</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Open orders of my team (Ctrl+1)</source>
        <translation>本班组未结工单（Ctrl+1）</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Find and open customers (Ctrl+2)</source>
        <translation>查找并打开客户（Ctrl+2）</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>What waits, what needs me (Ctrl+3)</source>
        <translation>待上传的和需要我处理的（Ctrl+3）</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>上一操作</translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Moves allowed now</source>
        <translation>现在可做的流转</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the move</source>
        <translation>流转原因</translation>
    </message>
    <message>
        <source>The reason is kept with the order</source>
        <translation>原因随工单保存</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>挂起至</translation>
    </message>
    <message>
        <source>The work goes on then</source>
        <translation>届时继续处理</translation>
    </message>
    <message>
        <source>Leave the order as it is (Esc)</source>
        <translation>工单保持不变（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the move (Enter)</source>
        <translation>执行流转（回车）</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>流转</translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Only colleagues read this</source>
        <translation>仅同事可见</translation>
    </message>
    <message>
        <source>Write a note; Ctrl+Enter saves it</source>
        <translation>写备注；Ctrl+回车保存</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>保存备注（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表（Esc）</translation>
    </message>
    <message>
        <source>‹ All orders</source>
        <translation>‹ 全部工单</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Open this order&apos;s customer (Ctrl+Enter)</source>
        <translation>打开此工单的客户（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of the order</source>
        <translation>工单历史</translation>
    </message>
    <message>
        <source>Add a note to this order</source>
        <translation>给此工单加备注</translation>
    </message>
    <message>
        <source>Note on the order</source>
        <translation>工单备注</translation>
    </message>
    <message>
        <source>Internal note on this order; Enter saves it</source>
        <translation>此工单的内部备注；回车保存</translation>
    </message>
    <message>
        <source>Save the note (Enter)</source>
        <translation>保存备注（回车）</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>加备注</translation>
    </message>
    <message>
        <source>Forget what was typed since the last save</source>
        <translation>放弃上次保存后输入的内容</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存工单</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Title *</source>
        <translation>标题 *</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>用几个字说明事由</translation>
    </message>
    <message>
        <source>Kind *</source>
        <translation>类型 *</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Decides the clocks and what has to be filled in; fixed once the order is open</source>
        <translation>决定时限和必填项；工单建立后不可更改</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>How urgent it is, in the words of this kind</source>
        <translation>该类型的紧急程度</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Type any part of the category</source>
        <translation>输入分类的任意部分</translation>
    </message>
    <message>
        <source>Owner team</source>
        <translation>负责班组</translation>
    </message>
    <message>
        <source>The team that does the work</source>
        <translation>实际处理的班组</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The number or supply point concerned</source>
        <translation>本次涉及的号码或户号</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>按客户原话记录</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who is on the line; need not be the account holder</source>
        <translation>来电人，不一定是户主</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Of the contact person to the account holder</source>
        <translation>联系人与户主的关系</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>Where to call back</source>
        <translation>回访时拨打的号码</translation>
    </message>
    <message>
        <source>Call back when</source>
        <translation>回访时段</translation>
    </message>
    <message>
        <source>For example 14:00-18:00</source>
        <translation>例如 14:00-18:00</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where the fault is</source>
        <translation>故障地点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Decides the promised arrival</source>
        <translation>决定承诺到达时限</translation>
    </message>
    <message>
        <source>Work and result</source>
        <translation>处理与结果</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What was done; needed to answer</source>
        <translation>做了什么；反馈时必填</translation>
    </message>
    <message>
        <source>Field result</source>
        <translation>现场结果</translation>
    </message>
    <message>
        <source>Result of the work on site; needed to answer a fault</source>
        <translation>现场处理结果；故障反馈时必填</translation>
    </message>
    <message>
        <source>Call-back result</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation>客户的评价</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 至 5</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Needed to close a complaint</source>
        <translation>投诉归档时必填</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>属实性</translation>
    </message>
    <message>
        <source>Is the complaint founded?</source>
        <translation>投诉是否属实？</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Who caused it</source>
        <translation>由谁造成</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Open an order for this customer (Ctrl+N)</source>
        <translation>为此客户新建工单（Ctrl+N）</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open orders of this customer</source>
        <translation>此客户的未结工单</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>立即尝试连接服务器</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Throw away the chosen change before it is sent (Delete)</source>
        <translation>在上传前丢弃所选更改（Delete）</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>丢弃……</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>本机已存</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>全部已上传</translation>
    </message>
    <message>
        <source>What you save appears here until the server has it.</source>
        <translation>您保存的内容在服务器收到前显示在这里。</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>需您决定</translation>
    </message>
    <message>
        <source>Nothing to decide. If two people change the same field, both values appear here.</source>
        <translation>没有需要决定的。两人改了同一字段时，两个值都会显示在这里。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>没有被拒绝的更改。</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Copy what was typed</source>
        <translation>复制所填内容</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Start again with what was typed</source>
        <translation>用所填内容重新开始</translation>
    </message>
    <message>
        <source>Open as new draft</source>
        <translation>作为新草稿打开</translation>
    </message>
    <message>
        <source>Done with it; it leaves this list</source>
        <translation>处理完毕，从列表移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to your desk. What you save while offline stays on this computer.</source>
        <translation>登录您的工作台。离线时保存的内容留在本机。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The server is set when the desk is installed</source>
        <translation>服务器在安装时设定</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Your login name</source>
        <translation>您的账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>登录（回车）</translation>
    </message>
    <message>
        <source>Everything on this computer stays usable</source>
        <translation>本机上的内容都可继续使用</translation>
    </message>
    <message>
        <source>Back to my work, without the server</source>
        <translation>不连服务器，返回工作</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CardPanel</name>
    <message>
        <source>Life-support device: %1</source>
        <translation>生命支持设备：%1</translation>
    </message>
    <message>
        <source>Quiet %1</source>
        <translation>免打扰 %1</translation>
    </message>
    <message>
        <source>Changes wait to be sent</source>
        <translation>有更改待上传</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
    <message numerus="yes">
        <source>Services · %n</source>
        <translation>
            <numerusform>服务 · %n</numerusform>
        </translation>
    </message>
    <message>
        <source>important customer</source>
        <translation>重要客户</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>Open orders · %n</source>
        <translation>
            <numerusform>未结工单 · %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::ConflictCard</name>
    <message>
        <source>%1 was deleted while it was being edited</source>
        <translation>%1 在编辑期间被删除</translation>
    </message>
    <message>
        <source>%1 was changed twice</source>
        <translation>「%1」有两个修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>改用我的</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>改用此值</translation>
    </message>
    <message>
        <source>The order cannot be archived before this is decided.</source>
        <translation>决定之前，工单不能归档。</translation>
    </message>
    <message>
        <source>Decided: your value is used.</source>
        <translation>已决定：改用此值。</translation>
    </message>
    <message>
        <source>Decided: kept what is in force.</source>
        <translation>已决定：保留现值。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CustomerPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CustomersPage</name>
    <message>
        <source>That did not work</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>您要找哪位客户？</translation>
    </message>
    <message>
        <source>Type a name, a customer or service number, the last four digits of a telephone, or the first letters in pinyin.</source>
        <translation>输入姓名、客户编号或服务号码、电话后四位，或拼音首字母。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::DeskPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not taken any order. My team shows what can be taken.</source>
        <translation>您还没有接单。「本班组」显示可接的工单。</translation>
    </message>
    <message>
        <source>Your team has nothing open. All open shows the other teams&apos; orders.</source>
        <translation>本班组没有未结工单。「全部未结」显示其他班组的工单。</translation>
    </message>
    <message>
        <source>Nothing is open on this computer. New order opens one.</source>
        <translation>本机上没有未结工单。点「新建工单」新建。</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入……</translation>
    </message>
    <message>
        <source>No open orders here</source>
        <translation>这里没有未结工单</translation>
    </message>
    <message>
        <source>Your orders appear as they arrive: %1 %</source>
        <translation>工单陆续显示：%1 %</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Finder</name>
    <message>
        <source>Searching the server …</source>
        <translation>正在服务器上查找……</translation>
    </message>
    <message>
        <source>The server found nothing. Check the spelling or try the number.</source>
        <translation>服务器上没有找到。请检查输入，或改用号码。</translation>
    </message>
    <message>
        <source>Nothing on this computer.</source>
        <translation>本机上没有。</translation>
    </message>
    <message>
        <source>Fetching %1 from the server …</source>
        <translation>正在从服务器获取 %1……</translation>
    </message>
</context>
<context>
    <name>touchline::gui::LifecycleBar</name>
    <message>
        <source>%1 of 9, %2</source>
        <translation>第 %1 步，共 9 步，%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::MainWindow</name>
    <message>
        <source>Go offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复联机</translation>
    </message>
    <message>
        <source>Opens the outbox (Ctrl+3)</source>
        <translation>打开发件箱（Ctrl+3）</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n 项需您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MovePanel</name>
    <message>
        <source>Moves the order to: %1</source>
        <translation>流转到：%1</translation>
    </message>
    <message>
        <source>%1, checked by the server</source>
        <translation>%1，由服务器核对</translation>
    </message>
    <message>
        <source>Checked by the server: %1</source>
        <translation>由服务器核对：%1</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1：原因？</translation>
    </message>
</context>
<context>
    <name>touchline::gui::NoteComposer</name>
    <message>
        <source>Draft restored</source>
        <translation>已恢复草稿</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>备注已保存。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderActions</name>
    <message>
        <source>Nothing to save.</source>
        <translation>没有要保存的内容。</translation>
    </message>
    <message>
        <source>Order saved.</source>
        <translation>工单已保存。</translation>
    </message>
    <message>
        <source>Order opened.</source>
        <translation>工单已建立。</translation>
    </message>
    <message>
        <source>Order moved: %1.</source>
        <translation>工单已流转：%1。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>备注已保存。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderEditor</name>
    <message>
        <source>Draft restored</source>
        <translation>已恢复草稿</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>%1 受理</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>处理人 %1</translation>
    </message>
    <message>
        <source>suspended until %1</source>
        <translation>挂起至 %1</translation>
    </message>
    <message>
        <source>%1/9 %2</source>
        <translation>%1/9 %2</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>建立工单</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存工单</translation>
    </message>
    <message>
        <source>Give the order a title first.</source>
        <translation>请先填写工单标题。</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderForm</name>
    <message>
        <source>Two values; decide above</source>
        <translation>有两个值，请在上方决定</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderPanel</name>
    <message>
        <source>Choose an order on the left, or open a new one with Ctrl+N.</source>
        <translation>在左侧选择工单，或按 Ctrl+N 新建。</translation>
    </message>
    <message>
        <source>This customer has no open orders. New order opens one.</source>
        <translation>此客户没有未结工单。点「新建工单」新建。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutboxPage</name>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw away this change? It has not been sent and cannot be brought back.</source>
        <translation>要丢弃这项更改吗？它尚未上传，丢弃后无法恢复。</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已丢弃。</translation>
    </message>
    <message>
        <source>It was sent already; its answer comes soon.</source>
        <translation>已经上传，结果很快返回。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutboxTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存于</translation>
    </message>
</context>
<context>
    <name>touchline::gui::RefusalCard</name>
    <message>
        <source>Refused: %1 · %2</source>
        <translation>被拒绝：%1 · %2</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Refusal closed.</source>
        <translation>已关闭。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SignInPage</name>
    <message>
        <source>Signing in …</source>
        <translation>正在登录……</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter login and password.</source>
        <translation>请输入账号和密码。</translation>
    </message>
    <message>
        <source>Login or password is wrong. Try again.</source>
        <translation>账号或密码错误，请重试。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute, then try again.</source>
        <translation>尝试次数过多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused, so no password was sent. Ask your administrator whether the server was changed.</source>
        <translation>服务器证书未被接受，密码没有发出。请向管理员确认服务器是否更换。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Words</name>
    <message>
        <source>waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a field of a form, %2: what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Search the server for “%1”</source>
        <translation>在服务器上查找「%1」</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>需您决定</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date of this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day heading</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>day heading</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>Yesterday · %1</source>
        <translation>昨天 · %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(data)</source>
        <translation>（数据）</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a code that this version does not know</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>柜员</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度员</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组人员</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Call-back agent</source>
        <translation>回访员</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>稽查员</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>知识编辑</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>系统接口</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银卡</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金卡</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>宽带</translation>
    </message>
    <message>
        <source>IoT card</source>
        <translation>物联网卡</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>零售</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Outgoing barred</source>
        <translation>单停</translation>
    </message>
    <message>
        <source>Barred</source>
        <translation>双停</translation>
    </message>
    <message>
        <source>Number kept</source>
        <translation>停机保号</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Barred for arrears</source>
        <translation>欠费停机</translation>
    </message>
    <message>
        <source>Fraud hold</source>
        <translation>涉诈保护性停机</translation>
    </message>
    <message>
        <source>Barred for violation</source>
        <translation>违规停机</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>预销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>service</comment>
        <translation>已销户</translation>
    </message>
    <message>
        <source>Arrears warning</source>
        <translation>欠费预警</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已停电</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>service</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>城区</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>农村</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>边远</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hall visit</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Weibo</source>
        <translation>微博</translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation>在线客服</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>contact</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>contact</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家人</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>Property manager</source>
        <translation>物业</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>message</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Own channel</source>
        <translation>自有渠道</translation>
    </message>
    <message>
        <source>12345 line</source>
        <translation>12345 热线</translation>
    </message>
    <message>
        <source>12398 regulator</source>
        <translation>12398 监管热线</translation>
    </message>
    <message>
        <source>12300 regulator</source>
        <translation>12300 申诉</translation>
    </message>
    <message>
        <source>12381 line</source>
        <translation>12381 热线</translation>
    </message>
    <message>
        <source>12321 line</source>
        <translation>12321 举报</translation>
    </message>
    <message>
        <source>12315 line</source>
        <translation>12315 热线</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Government letter</source>
        <translation>政府来函</translation>
    </message>
    <message>
        <source>Upper unit</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Opinion book</source>
        <translation>意见簿</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation>短信提醒</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Order step</source>
        <translation>工单进展</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账务</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Refused change</source>
        <translation>被拒绝的更改</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>工单类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outside number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>Call back when</source>
        <translation>回访时段</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Owner team</source>
        <translation>负责班组</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>属实性</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Field result</source>
        <translation>现场结果</translation>
    </message>
    <message>
        <source>Call-back result</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>关注人</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Nudges</source>
        <translation>催办次数</translation>
    </message>
    <message>
        <source>Life-support device</source>
        <translation>生命支持设备</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>临时编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>流转到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>已发送，等待答复</translation>
    </message>
    <message>
        <source>Received by the server</source>
        <translation>服务器已收到</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现生效</translation>
    </message>
    <message>
        <source>Merged; something is left to decide</source>
        <translation>已合并，有待决定</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Close a refusal</source>
        <translation>关闭拒绝项</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Tip-off</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>业务申请</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>服务请求</translation>
    </message>
    <message>
        <source>Public opinion</source>
        <translation>舆情</translation>
    </message>
    <message>
        <source>Abnormal usage</source>
        <translation>异常用量</translation>
    </message>
    <message>
        <source>Self-inspection</source>
        <translation>自检整改</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Resolved at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>稽查</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Back for completion</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Resolve at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒单</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Set grade</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回处理</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>退回审核</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>送审核</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提请稽查</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>To call-back</source>
        <translation>送回访</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Partly founded</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Cannot be verified</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>responsible</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Force majeure</source>
        <translation>不可抗力</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Fault on the customer&apos;s side</source>
        <translation>客户内部故障</translation>
    </message>
    <message>
        <source>Merged into an outage</source>
        <translation>并入停电事件</translation>
    </message>
    <message>
        <source>False report</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Needs overhaul</source>
        <translation>需转检修</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Declined to rate</source>
        <translation>拒评</translation>
    </message>
    <message>
        <source>Not reached</source>
        <comment>call-back result</comment>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Order opened</source>
        <translation>工单建立</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Customer asked again</source>
        <translation>客户催办</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The server could not read the change.</source>
        <translation>服务器无法读取此更改。</translation>
    </message>
    <message>
        <source>The change is too large. Shorten the text.</source>
        <translation>更改过大，请缩短内容。</translation>
    </message>
    <message>
        <source>The server does not know this kind of change.</source>
        <translation>服务器不认识这种更改。</translation>
    </message>
    <message>
        <source>The server does not know this kind of record.</source>
        <translation>服务器不认识这种记录。</translation>
    </message>
    <message>
        <source>The server does not know one of the fields.</source>
        <translation>服务器不认识其中一个字段。</translation>
    </message>
    <message>
        <source>The value does not fit the field.</source>
        <translation>值不符合该字段的要求。</translation>
    </message>
    <message>
        <source>Only the server writes this field.</source>
        <translation>此字段只能由服务器填写。</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>您的角色无权这样做。</translation>
    </message>
    <message>
        <source>The record does not exist on the server any more.</source>
        <translation>服务器上已没有这条记录。</translation>
    </message>
    <message>
        <source>The server has this record already.</source>
        <translation>服务器上已有这条记录。</translation>
    </message>
    <message>
        <source>A colleague took it first.</source>
        <translation>已被同事先接走。</translation>
    </message>
    <message>
        <source>What this belongs to was refused.</source>
        <translation>所属的记录已被拒绝。</translation>
    </message>
    <message>
        <source>A colleague decided this already.</source>
        <translation>同事已作出决定。</translation>
    </message>
    <message>
        <source>The order was closed in the meantime.</source>
        <translation>工单在此期间已关闭。</translation>
    </message>
    <message>
        <source>The record was deleted in the meantime.</source>
        <translation>记录在此期间已被删除。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>Choose a category first.</source>
        <translation>请先选择分类。</translation>
    </message>
    <message>
        <source>Only enquiries can be resolved at once.</source>
        <translation>只有咨询可以当场办结。</translation>
    </message>
    <message>
        <source>Choose a grade first.</source>
        <translation>请先选择等级。</translation>
    </message>
    <message>
        <source>Choose the team that will do the work.</source>
        <translation>请选择负责处理的班组。</translation>
    </message>
    <message>
        <source>Only the owning team or a lead may do this.</source>
        <translation>只有负责班组或班组长可以这样做。</translation>
    </message>
    <message>
        <source>A team lead has to approve this.</source>
        <translation>需要班组长批准。</translation>
    </message>
    <message>
        <source>Say until when; it has to be in the future.</source>
        <translation>请填写截止时间，须晚于现在。</translation>
    </message>
    <message>
        <source>Write down the solution first.</source>
        <translation>请先填写处理结果。</translation>
    </message>
    <message>
        <source>Choose the result of the field work first.</source>
        <translation>请先选择现场结果。</translation>
    </message>
    <message>
        <source>Whoever answered may not review the answer.</source>
        <translation>反馈人不能审核自己的反馈。</translation>
    </message>
    <message>
        <source>An inspector has to decide this.</source>
        <translation>需要稽查员决定。</translation>
    </message>
    <message>
        <source>The team that accepted the order calls back.</source>
        <translation>由受理班组回访。</translation>
    </message>
    <message>
        <source>Try three times before giving up.</source>
        <translation>须尝试三次后才可放弃。</translation>
    </message>
    <message>
        <source>A dissatisfied customer&apos;s order goes back to work.</source>
        <translation>客户不满意，工单须退回处理。</translation>
    </message>
    <message>
        <source>Choose the result of the call-back first.</source>
        <translation>请先选择回访结果。</translation>
    </message>
    <message>
        <source>Only when the customer is dissatisfied.</source>
        <translation>仅在客户不满意时。</translation>
    </message>
    <message>
        <source>Only when the customer was not reached.</source>
        <translation>仅在未接通时。</translation>
    </message>
    <message>
        <source>Say whether the complaint is founded.</source>
        <translation>请选择投诉是否属实。</translation>
    </message>
    <message>
        <source>Say who is responsible.</source>
        <translation>请选择责任方。</translation>
    </message>
    <message>
        <source>Write down the cause.</source>
        <translation>请填写原因分析。</translation>
    </message>
    <message>
        <source>Enter a rating or say why there is none.</source>
        <translation>请填写评分，或说明没有评分的原因。</translation>
    </message>
    <message>
        <source>The server checks whether something is left to decide.</source>
        <translation>由服务器核对是否还有待决定的事项。</translation>
    </message>
    <message>
        <source>A conflict has to be decided first.</source>
        <translation>请先决定有冲突的修改。</translation>
    </message>
    <message>
        <source>The order is too old to be reopened. Open a new one.</source>
        <translation>工单过久，不能重新打开。请新建工单。</translation>
    </message>
    <message>
        <source>The order is in another state by now.</source>
        <translation>工单状态已经变化。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network and try again.</source>
        <translation>无法连接服务器。请检查网络后重试。</translation>
    </message>
    <message>
        <source>You are not signed in any more. Sign in again.</source>
        <translation>登录已失效，请重新登录。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask your team lead.</source>
        <translation>您的角色无权这样做，请联系班组长。</translation>
    </message>
    <message>
        <source>It is not on this computer. Search the server for it.</source>
        <translation>本机上没有，请在服务器上查找。</translation>
    </message>
    <message>
        <source>Somebody else was first. Look at it again, then decide.</source>
        <translation>已有他人先改，请查看后再决定。</translation>
    </message>
    <message>
        <source>A value does not fit. Correct it and try again.</source>
        <translation>有值不符合要求，请改正后重试。</translation>
    </message>
    <message>
        <source>It is too large. Shorten it and try again.</source>
        <translation>内容过大，请缩短后重试。</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>服务器忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be used. Tell your administrator if it stays.</source>
        <translation>服务器的答复无法使用。如持续出现，请告知管理员。</translation>
    </message>
    <message>
        <source>This computer could not store it. Check the free space on the disk.</source>
        <translation>本机无法保存，请检查磁盘空间。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Sign in again to send</source>
        <translation>请重新登录后上传</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <extracomment>%1: per cent of the first loading</extracomment>
        <translation>正在载入 %1 %</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>离线（自 %1）</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>%n saved here</source>
        <translation>
            <numerusform>本机已存 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n waiting to send</source>
        <translation>
            <numerusform>正在连接 · %n 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接……</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>本机已存，%n 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message numerus="yes">
        <source>%n needs your decision</source>
        <translation>
            <numerusform>%n 项需您决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 项被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>没有人登录。</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. What you saved stays on this computer until then.</source>
        <translation>服务器要求重新登录。在此之前，保存的内容留在本机。</translation>
    </message>
    <message>
        <source>Your customers and orders are being copied to this computer. You can work already.</source>
        <translation>正在把您的客户和工单复制到本机，现在就可以工作。</translation>
    </message>
    <message>
        <source>No connection. Work goes on here and is sent as soon as the server can be reached.</source>
        <translation>没有连接。工作可继续，连上服务器后自动上传。</translation>
    </message>
    <message>
        <source>Looking for the server. Work goes on.</source>
        <translation>正在寻找服务器，工作可继续。</translation>
    </message>
    <message>
        <source>Connected. A click shows what is waiting and what needs you.</source>
        <translation>已连接。点击查看待上传和需您处理的内容。</translation>
    </message>
</context>
</TS>
