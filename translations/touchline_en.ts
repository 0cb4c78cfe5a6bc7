<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>touchline::gui::AccountBox</name>
    <message numerus="yes">
        <source>Last bill %1; the last %n bills</source>
        <translation>
            <numerusform>Last bill %1; the last %n bill</numerusform>
            <numerusform>Last bill %1; the last %n bills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::AppointmentsBox</name>
    <message numerus="yes">
        <source>Appointments: %n</source>
        <translation>
            <numerusform>Appointments: %n</numerusform>
            <numerusform>Appointments: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::BelongsForm</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::BulkDialog</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%Ln order chosen</numerusform>
            <numerusform>%Ln orders chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be changed.</source>
        <translation>
            <numerusform>%Ln order will be changed.</numerusform>
            <numerusform>%Ln orders will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will not:</source>
        <translation>
            <numerusform>%Ln order will not:</numerusform>
            <numerusform>%Ln orders will not:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the server has the last word.</source>
        <translation>
            <numerusform>For %n of them the server has the last word.</numerusform>
            <numerusform>For %n of them the server has the last word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n order(s)</source>
        <translation>
            <numerusform>Change %Ln order</numerusform>
            <numerusform>Change %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CardOrders</name>
    <message numerus="yes">
        <source>nudged %n time(s)</source>
        <translation>
            <numerusform>nudged once</numerusform>
            <numerusform>nudged %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CardPanel</name>
    <message numerus="yes">
        <source>Open orders · %n</source>
        <translation>
            <numerusform>Open orders · %n</numerusform>
            <numerusform>Open orders · %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::ClockGradingDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) of orders</source>
        <translation>
            <numerusform>%n type of orders</numerusform>
            <numerusform>%n types of orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::Composer</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entries since you began to write, the last: %1</source>
        <translation>
            <numerusform>%n new entry since you began to write: %1</numerusform>
            <numerusform>%n new entries since you began to write, the last: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SMS saved; it goes out in %n second(s) (demo: not really sent).</source>
        <translation>
            <numerusform>SMS saved; it goes out in %n second (demo: not really sent).</numerusform>
            <numerusform>SMS saved; it goes out in %n seconds (demo: not really sent).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::ConditionBuilder</name>
    <message numerus="yes">
        <source>Matches %Ln order(s) of this desk</source>
        <translation>
            <numerusform>Matches %Ln order of this desk</numerusform>
            <numerusform>Matches %Ln orders of this desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CounterPage</name>
    <message numerus="yes">
        <source>%1 · waited %2 · called %n time(s)</source>
        <translation>
            <numerusform>%1 · waited %2 · called once</numerusform>
            <numerusform>%1 · waited %2 · called %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait</source>
        <translation>
            <numerusform>%n number waits</numerusform>
            <numerusform>%n numbers wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for this counter</source>
        <translation>
            <numerusform>%n waiting for this counter</numerusform>
            <numerusform>%n waiting for this counter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::DaysPage</name>
    <message numerus="yes">
        <source>%n day(s) added</source>
        <translation>
            <numerusform>%n day added</numerusform>
            <numerusform>%n days added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n taken away</numerusform>
            <numerusform>%n taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n event left out</numerusform>
            <numerusform>%n events left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::DeskPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n order(s); Orders in the rail lists them all</source>
        <translation>
            <numerusform>Only %Ln order; Orders in the rail lists them all</numerusform>
            <numerusform>The newest %Ln orders; Orders in the rail lists them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::IntakeBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nudged %n time(s)</source>
        <translation>
            <numerusform>nudged once</numerusform>
            <numerusform>nudged %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Major outage: %Ln order(s) wait for it already</source>
        <translation>
            <numerusform>Major outage: %Ln order waits for it already</numerusform>
            <numerusform>Major outage: %Ln orders wait for it already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::LinkBar</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) slow. The order of events is still right: the server&apos;s time counts.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute slow. The order of events is still right: the server&apos;s time counts.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes slow. The order of events is still right: the server&apos;s time counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) fast. The order of events is still right: the server&apos;s time counts.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute fast. The order of events is still right: the server&apos;s time counts.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes fast. The order of events is still right: the server&apos;s time counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MacroMenu</name>
    <message numerus="yes">
        <source>%1, on %n order(s)</source>
        <translation>
            <numerusform>%1, on %n order</numerusform>
            <numerusform>%1, on %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n unread notice</numerusform>
            <numerusform>%n unread notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait too long</source>
        <translation>
            <numerusform>%n number waits too long</numerusform>
            <numerusform>%n numbers wait too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) now</source>
        <translation>
            <numerusform>%n outage now</numerusform>
            <numerusform>%n outages now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MajorBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MaskedValue</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::NoticeBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::NoticesPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::Notifier</name>
    <message numerus="yes">
        <source>Touchline: %n new</source>
        <translation>
            <numerusform>Touchline: %n new</numerusform>
            <numerusform>Touchline: %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::NudgeBar</name>
    <message numerus="yes">
        <source>Nudged %n time(s)</source>
        <translation>
            <numerusform>Nudged %n time</numerusform>
            <numerusform>Nudged %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderPrint</name>
    <message numerus="yes">
        <source>%n page(s) written to %1.</source>
        <translation>
            <numerusform>%n page written to %1.</numerusform>
            <numerusform>%n pages written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrdersPage</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%Ln order chosen</numerusform>
            <numerusform>%Ln orders chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n order(s) changed.</source>
        <translation>
            <numerusform>%1 · %Ln order changed.</numerusform>
            <numerusform>%1 · %Ln orders changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be.</source>
        <translation>
            <numerusform>%n could not be.</numerusform>
            <numerusform>%n could not be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are as they were.</source>
        <translation>
            <numerusform>%Ln order is as it was.</numerusform>
            <numerusform>%Ln orders are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they have gone out or were changed since.</source>
        <translation>
            <numerusform>%n stays: it has gone out or was changed since.</numerusform>
            <numerusform>%n stay: they have gone out or were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>%Ln order written to %1.</numerusform>
            <numerusform>%Ln orders written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln order sent to the printer.</numerusform>
            <numerusform>%Ln orders sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutagesPage</name>
    <message numerus="yes">
        <source>%Ln out now</source>
        <translation>
            <numerusform>%Ln out now</numerusform>
            <numerusform>%Ln out now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) queued that the power is back (demonstration: not really sent)</source>
        <translation>
            <numerusform>%Ln message queued that the power is back (demonstration: not really sent)</numerusform>
            <numerusform>%Ln messages queued that the power is back (demonstration: not really sent)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) still to be called back</source>
        <translation>
            <numerusform>%Ln order still to be called back</numerusform>
            <numerusform>%Ln orders still to be called back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln caller(s) are sent one message each (demonstration: not really sent), in the hours in which customers may be called; orders that waited go on to the call-back.</source>
        <translation>
            <numerusform>%Ln caller is sent one message (demonstration: not really sent), in the hours in which customers may be called; orders that waited go on to the call-back.</numerusform>
            <numerusform>%Ln callers are sent one message each (demonstration: not really sent), in the hours in which customers may be called; orders that waited go on to the call-back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutboxPage</name>
    <message numerus="yes">
        <source>%n thing(s) at the right need(s) your decision.</source>
        <translation>
            <numerusform>%n thing at the right needs your decision.</numerusform>
            <numerusform>%n things at the right need your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::PartsBox</name>
    <message numerus="yes">
        <source>Parts and costs: %n, %1</source>
        <translation>
            <numerusform>Parts and costs: %n, %1</numerusform>
            <numerusform>Parts and costs: %n, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::ServiceList</name>
    <message numerus="yes">
        <source>Service concerned · %n</source>
        <translation>
            <numerusform>Service concerned · %n</numerusform>
            <numerusform>Service concerned · %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::SignInPage</name>
    <message numerus="yes">
        <source>%n change(s) saved here, not sent yet</source>
        <translation>
            <numerusform>%n change saved here, not sent yet</numerusform>
            <numerusform>%n changes saved here, not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::TimelinePane</name>
    <message numerus="yes">
        <source>%n not on this desk</source>
        <translation>
            <numerusform>%n not on this desk</numerusform>
            <numerusform>%n not on this desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::VisitStartForm</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::Words</name>
    <message numerus="yes">
        <source>%n saved here</source>
        <translation>
            <numerusform>%Ln saved here</numerusform>
            <numerusform>%Ln saved here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n waiting to send</source>
        <translation>
            <numerusform>Connecting · %Ln waiting to send</numerusform>
            <numerusform>Connecting · %Ln waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%Ln waiting to send</numerusform>
            <numerusform>%Ln waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs your decision</source>
        <translation>
            <numerusform>%n needs your decision</numerusform>
            <numerusform>%n need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contact no. %n within seven days</source>
        <translation>
            <numerusform>Contact no. %n within seven days</numerusform>
            <numerusform>Contact no. %n within seven days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned %n time(s)</source>
        <translation>
            <numerusform>Returned once</numerusform>
            <numerusform>Returned %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nudged %n time(s)</source>
        <translation>
            <numerusform>Nudged once</numerusform>
            <numerusform>Nudged %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to look after</source>
        <translation>
            <numerusform>%Ln order to look after</numerusform>
            <numerusform>%Ln orders to look after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved here, not yet sent</source>
        <translation>
            <numerusform>%Ln change saved here, not yet sent</numerusform>
            <numerusform>%Ln changes saved here, not yet sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n file(s) go with one note; %1 was not attached.</source>
        <translation>
            <numerusform>At most %n file goes with one note; %1 was not attached.</numerusform>
            <numerusform>At most %n files go with one note; %1 was not attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” done with %n order(s).</source>
        <translation>
            <numerusform>“%1” done with %Ln order.</numerusform>
            <numerusform>“%1” done with %Ln orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: nothing to change in %n order(s).</source>
        <translation>
            <numerusform>“%1”: nothing to change in %Ln order.</numerusform>
            <numerusform>“%1”: nothing to change in %Ln orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) left alone: %1</source>
        <translation>
            <numerusform>%Ln order left alone: %1</numerusform>
            <numerusform>%Ln orders left alone: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) linked</source>
        <translation>
            <numerusform>%Ln order linked</numerusform>
            <numerusform>%Ln orders linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came from people who had called before</source>
        <translation>
            <numerusform>%Ln of them came from somebody who had called before</numerusform>
            <numerusform>%Ln of them came from people who had called before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), in all %1</source>
        <translation>
            <numerusform>%n payment, in all %1</numerusform>
            <numerusform>%n payments, in all %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
